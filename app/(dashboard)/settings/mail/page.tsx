import type { Metadata } from 'next'
import { SettingsFrame } from '@/components/settings/settings-frame'
import { settingsPages } from '@/components/settings/settings-pages'
import { requireSession } from '@/server/auth/session'
import { MailCard } from '@/components/settings/mail-card'
import { env } from '@/server/env'
import { isMailSetUp } from '@/server/mail/mail'

export const metadata: Metadata = settingsPages.mail

export default async function MailSettingsPage() {
  await requireSession()
  return (
    <SettingsFrame name="mail">
      <MailCard sender={isMailSetUp() ? env().MAIL_FROM : undefined} />
    </SettingsFrame>
  )
}
