import { createLoader, parseAsString } from 'nuqs/server'

/** What is validated, as it stands in the URL. */
export const loadValidateParameters = createLoader({ code: parseAsString })
