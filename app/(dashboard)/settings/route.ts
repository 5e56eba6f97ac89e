import type { NextRequest } from 'next/server'
import { settingsPages, settingsPath, type SettingsPageName } from '@/components/settings/settings-pages'

/** Leads to a page of the settings. Bookmarks of earlier versions name it in `tab`. */
export function GET({ nextUrl }: NextRequest): Response {
  const tab = nextUrl.searchParams.get('tab') ?? 'company'
  const name = tab === 'signing-secrets' ? 'security' : Object.hasOwn(settingsPages, tab) ? tab : 'company'
  return new Response(null, { status: 307, headers: { Location: settingsPath(name as SettingsPageName) } })
}
