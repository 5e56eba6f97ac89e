import { createSerializer, parseAsStringLiteral } from 'nuqs/server'
import { LinkTabs } from '@/components/ui/link-tabs'

const labels = {
  company: 'Company',
  brand: 'Brand',
  'signing-secrets': 'Signing secrets',
  integrations: 'Integrations',
  team: 'Team',
  account: 'Account',
}
export type SettingsTab = keyof typeof labels

const tabs = Object.keys(labels) as SettingsTab[]

export const settingsParameters = { tab: parseAsStringLiteral(tabs).withDefault('company') }

const serialize = createSerializer(settingsParameters)

export const settingsPlaces = tabs.map((tab) => ({
  tab,
  href: serialize('/settings', { tab }),
  label: labels[tab],
}))

/** Undefined while the page loads. */
export function SettingsTabs({ tab: current }: { tab?: SettingsTab }) {
  const items = settingsPlaces.map(({ tab, ...place }) => ({ ...place, current: tab === current }))
  return <LinkTabs label="Settings" items={items} />
}
