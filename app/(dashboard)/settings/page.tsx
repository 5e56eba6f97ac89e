import { redirect } from 'next/navigation'
import { createLoader, parseAsStringLiteral, type SearchParams } from 'nuqs/server'
import { settingsPages, settingsPath, type SettingsPageName } from '@/components/settings/settings-pages'

/** Bookmarks of earlier versions name the page in `tab`. */
const loadParameters = createLoader({
  tab: parseAsStringLiteral([...Object.keys(settingsPages), 'signing-secrets']),
})

export default async function SettingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { tab } = await loadParameters(searchParams)
  redirect(settingsPath(tab === 'signing-secrets' ? 'security' : ((tab ?? 'company') as SettingsPageName)))
}
