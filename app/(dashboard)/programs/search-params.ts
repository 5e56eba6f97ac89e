import { createLoader } from 'nuqs/server'
import { programListParameters } from '@/components/programs/list-parameters'

/** The list's state from the URL; what cannot be read stands at its default. */
export const loadProgramListParameters = createLoader(programListParameters)
