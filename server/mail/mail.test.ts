import type { SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { env } from '@/server/env'
import { purgeExpiredMails, retryDelayMs, sendDueMails } from '@/server/services/mail/send-due-mails'
import {
  inviteMember,
  listInvitations,
  renewInvitation,
  revokeInvitation,
} from '@/server/services/team/invite-member'
import { changePassword } from '@/server/services/user/change-password'
import { cancelEmailChange, changeEmail } from '@/server/services/user/change-profile'
import {
  mailMemberPasswordLink,
  requestPasswordReset,
  resetPassword,
} from '@/server/services/user/reset-password'
import { singletons } from '@/server/singleton'
import { store } from '@/server/store'
import { newCompany, newMember } from '@/server/testing/company'
import { readRows } from '@/server/testing/database'
import { startMailServer, type MailServer } from '@/server/testing/mail-server'

vi.mock('node:timers/promises', () => ({ setTimeout: () => Promise.resolve() }))

const origin = 'https://referrals.example.com'
const hoursLater = (hours: number) => () => new Date(Date.now() + hours * 3_600_000)
const mails = () => readRows<{ id: string; failed_attempts: number }>('SELECT * FROM mails')

const servers: MailServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
  await store().tx(async (writer) => await writer.delete(store().tables.mails))
  env().SMTP_URL = undefined
})

/** Points SMTP_URL at a mail server, and returns what it receives. */
async function startMail(options?: SMTPServerOptions): Promise<MailServer['received']> {
  const server = await startMailServer(options)
  servers.push(server)
  useMailServer(server.port)
  return server.received
}

function useMailServer(port: number): void {
  singletons.delete('mail.transport')
  Object.assign(env(), {
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'Referral Desk <desk@example.com>',
  })
}

const linkIn = (text: string) => /https:\/\/\S+\/reset-password\/(\S+)/.exec(text)?.[1]

describe('mail', () => {
  it('delivers a working link to the account’s address, once', async () => {
    const received = await startMail()
    const { email } = await newMember(await newCompany())
    await requestPasswordReset(email, origin)
    expect(await sendDueMails()).toBe(1)
    expect(received).toMatchObject([{ to: email }])
    expect(received[0]!.text).toMatch(/^From: Referral Desk <desk@example.com>\r?$/m)
    await resetPassword(linkIn(received[0]!.text)!, 'correct horse battery')
    expect([await sendDueMails(hoursLater(1)), mails()]).toEqual([0, []])
  })

  it('delivers what has no link: the old address learns of a change', async () => {
    const received = await startMail()
    const { userId, email, password } = await newMember(await newCompany())
    await changeEmail({ userId, email }, { email: `new-${email}`, currentPassword: password }, origin)
    await cancelEmailChange(userId)
    expect(await sendDueMails()).toBe(2)
    expect(received).toMatchObject([{ to: email }])
    expect(received[0]!.text).toContain(`new-${email}`)
  })

  it('is kept while the mail server is down, and sent when it is back', async () => {
    const { email } = await newMember(await newCompany())
    useMailServer(9)
    await requestPasswordReset(email, origin)
    expect(await sendDueMails()).toBe(1)
    expect(mails()).toMatchObject([{ failed_attempts: 1 }])
    expect(await sendDueMails()).toBe(0)
    const received = await startMail()
    expect(await sendDueMails(hoursLater(1))).toBe(1)
    expect(received).toMatchObject([{ to: email }])
    expect(mails()).toEqual([])
  })

  it('is retried after a temporary failure, and dropped when the server rejects the address', async () => {
    const { email } = await newMember(await newCompany())
    let responseCode = 451
    await startMail({
      onRcptTo: (_address, _session, callback) => callback(Object.assign(new Error('no'), { responseCode })),
    })
    await requestPasswordReset(email, origin)
    await sendDueMails()
    expect(mails()).toMatchObject([{ failed_attempts: 1 }])
    responseCode = 550
    await sendDueMails(hoursLater(1))
    expect(mails()).toEqual([])
  })

  it.each([
    [
      'password',
      {
        authOptional: false,
        allowInsecureAuth: true,
        onAuth: (_auth, _session, callback) =>
          callback(Object.assign(new Error('no'), { responseCode: 535 })),
      },
    ],
    [
      'sender',
      {
        onMailFrom: (_address, _session, callback) =>
          callback(Object.assign(new Error('no'), { responseCode: 553 })),
      },
    ],
  ] satisfies [string, SMTPServerOptions][])(
    'is kept while the server rejects the %s, which is a setting',
    async (_, options) => {
      const { email } = await newMember(await newCompany())
      await startMail(options)
      env().SMTP_URL = env().SMTP_URL!.replace('://', '://user:wrong@')
      await requestPasswordReset(email, origin)
      await sendDueMails()
      expect(mails()).toMatchObject([{ failed_attempts: 1 }])
      const received = await startMail()
      await sendDueMails(hoursLater(1))
      expect(received).toMatchObject([{ to: email }])
    },
  )

  it('is not sent twice by two processes, nor once its link has expired', async () => {
    const received = await startMail()
    const { email } = await newMember(await newCompany())
    await requestPasswordReset(email, origin)
    await Promise.all([sendDueMails(), sendDueMails()])
    expect(received).toHaveLength(1)
    await requestPasswordReset(email, origin)
    expect(await sendDueMails(hoursLater(25))).toBe(0)
    await purgeExpiredMails(hoursLater(25)())
    expect([received.length, mails()]).toEqual([1, []])
  })

  it('is dropped once its link has ended: used, revoked or replaced', async () => {
    const received = await startMail()
    const company = await newCompany()
    const { email, userId, password } = await newMember(company)
    await requestPasswordReset(email, origin)
    await changePassword(userId, password, 'correct horse battery')
    const invited = { email: 'invited@example.com', role: 'viewer' } as const
    await inviteMember(company.system, invited, origin)
    const { id } = (await listInvitations(company.system))[0]!
    await renewInvitation(company.system, id, origin)
    await revokeInvitation(company.system, id)
    await sendDueMails()
    expect([received, mails()]).toEqual([[], []])
    await inviteMember(company.system, invited, origin)
    await sendDueMails()
    expect(received).toMatchObject([{ to: invited.email }])
  })

  it('to others is limited to 5 an hour for a recipient, also when invitations are revoked in between', async () => {
    await startMail()
    const company = await newCompany()
    const { userId } = await newMember(company, 'viewer')
    const cycle = async () => {
      await inviteMember(company.system, { email: `${company.id}@example.com`, role: 'viewer' }, origin)
      await revokeInvitation(company.system, (await listInvitations(company.system))[0]!.id)
    }
    for (const send of [cycle, () => mailMemberPasswordLink(company.system, userId, origin)]) {
      for (let mail = 0; mail < 5; mail++) await send()
      await expect(send()).rejects.toMatchObject({ code: 'RATE_LIMITED' })
    }
  })

  it('to others is limited to 20 an hour from a company', async () => {
    await startMail()
    const company = await newCompany()
    const invite = async (name: string) =>
      await inviteMember(
        company.system,
        { email: `${name}-${company.id}@example.com`, role: 'viewer' },
        origin,
      )
    for (let mail = 0; mail < 20; mail++) await invite(`person-${mail}`)
    await expect(invite('another')).rejects.toMatchObject({ code: 'RATE_LIMITED' })
  })

  it('waits longer after each failure', () => {
    expect([1, 2, 3, 8, 9, 100].map(retryDelayMs)).toEqual([5_000, 10_000, 20_000, 640_000, 900_000, 900_000])
  })
})
