import { createTransport, type SentMessageInfo, type Transporter } from 'nodemailer'
import { env } from '@/server/env'
import { singleton } from '@/server/singleton'

/** A message in plain text to one address. */
export interface Mail {
  to: string
  subject: string
  text: string
}

/** Whether this installation can send mail. */
export function isMailSetUp(): boolean {
  return env().SMTP_URL !== undefined
}

/** Sends a mail. Throws what nodemailer throws: `isRejected` tells whether another attempt could succeed. */
export async function sendMail({ to, subject, text }: Mail): Promise<void> {
  await transport().sendMail({
    from: env().MAIL_FROM,
    // As an object, the address is never parsed as a list of several.
    to: { name: '', address: to },
    subject,
    text,
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
}

/**
 * Whether the server rejected the recipient or the message permanently (RFC 5321: a reply of 500 or more). A rejected
 * password or sender is no reason to drop a mail: those are settings, which can be corrected.
 */
export function isRejected(error: unknown): boolean {
  const { command, responseCode } = (error ?? {}) as { command?: unknown; responseCode?: unknown }
  return (
    (command === 'RCPT TO' || command === 'DATA') && typeof responseCode === 'number' && responseCode >= 500
  )
}

const timeoutMs = 10_000

function transport(): Transporter<SentMessageInfo> {
  return singleton('mail.transport', () =>
    createTransport({
      url: env().SMTP_URL,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    }),
  )
}
