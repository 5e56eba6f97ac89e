import { createLoader } from 'nuqs/server'
import { overviewParameters } from '@/components/overview/overview-parameters'

/** The overview's state from the URL; what cannot be read falls back to its default. */
export const loadOverviewParameters = createLoader(overviewParameters)
