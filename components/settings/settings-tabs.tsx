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

/** Undefined while the page loads. */
export function SettingsTabs({ tab: current }: { tab?: SettingsTab }) {
  const items = tabs.map((tab) => ({
    href: serialize('/settings', { tab }),
    label: labels[tab],
    current: tab === current,
  }))
  return <LinkTabs label="Settings" items={items} />
}
