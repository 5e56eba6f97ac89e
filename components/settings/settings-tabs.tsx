import { LinkTabs } from '@/components/ui/link-tabs'
import { settingsHref, settingsTabs, type SettingsTab } from './settings-parameters'

const labels: Record<SettingsTab, string> = {
  company: 'Company',
  'signing-secrets': 'Signing secrets',
  integrations: 'Integrations',
  team: 'Team',
  account: 'Account',
}

export function SettingsTabs({ tab }: { tab: SettingsTab }) {
  return (
    <LinkTabs
      label="Settings"
      items={settingsTabs.map((each) => ({
        href: settingsHref(each),
        label: labels[each],
        current: each === tab,
      }))}
    />
  )
}
