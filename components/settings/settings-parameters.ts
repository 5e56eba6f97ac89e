import { createSerializer, parseAsStringLiteral } from 'nuqs/server'

export const settingsTabs = ['company', 'signing-secrets', 'integrations', 'team', 'account'] as const
export type SettingsTab = (typeof settingsTabs)[number]

export const settingsParameters = { tab: parseAsStringLiteral(settingsTabs).withDefault('company') }

const serialize = createSerializer(settingsParameters)

export const settingsHref = (tab: SettingsTab) => serialize('/settings', { tab })
