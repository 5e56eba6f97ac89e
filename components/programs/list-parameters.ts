import { createSerializer, parseAsStringLiteral, type inferParserType } from 'nuqs/server'
import { programStates } from './program-state'

/** All state of the list, as it stands in the URL. */
export const programListParameters = { state: parseAsStringLiteral(programStates) }
export type ProgramListParameters = inferParserType<typeof programListParameters>

const serialize = createSerializer(programListParameters)

export const programsHref = (parameters: Partial<ProgramListParameters> = {}) =>
  serialize('/programs', parameters)
