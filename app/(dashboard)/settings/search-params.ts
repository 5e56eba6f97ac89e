import { createLoader } from 'nuqs/server'
import { settingsParameters } from '@/components/settings/settings-parameters'

export const loadSettingsParameters = createLoader(settingsParameters)
