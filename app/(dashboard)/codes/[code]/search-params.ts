import { createLoader } from 'nuqs/server'
import { usageParameters } from '@/components/codes/usage-range'

export const loadUsageParameters = createLoader(usageParameters)
