import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { listMembershipsOfSession } from '@/db/queries/authentication'
import { touchSession } from '@/db/queries/companies'
import { env } from '@/server/env'
import { unseal } from '@/server/secrets'
import { removeMember } from '@/server/services/team/change-member'
import { store } from '@/server/store'
import { newCompany, newMember, signInAs } from '@/server/testing/company'
import { readRows } from '@/server/testing/database'
import { changePassword } from './change-password'
import {
  cancelEmailChange,
  changeEmail,
  changeName,
  confirmEmail,
  findEmailLink,
  findPendingEmailOf,
  resendEmailLink,
} from './change-profile'
import { createPasswordLink, findPasswordLink } from './reset-password'
import { endOneSession, listSessions } from './sessions'

vi.mock('node:timers/promises', () => ({ setTimeout: () => Promise.resolve() }))

const origin = 'https://referrals.example.com'
const newPassword = 'correct horse battery'
const tokenOf = (link: string) => link.replace(`${origin}/reset-password/`, '')
const newAddress = () => `${randomUUID()}@example.com`
type Person = Awaited<ReturnType<typeof newMember>>

let person: Person
beforeEach(async () => {
  person = await newMember(await newCompany())
})
afterEach(() => {
  env().SMTP_URL = undefined
})
const change = (email: string, currentPassword = person.password) =>
  changeEmail(person, { email, currentPassword }, origin)

/** The mails to this address that are stored, oldest first. */
function mailsTo(address: string): string[] {
  return readRows<{ sealed_mail: string }>('SELECT sealed_mail FROM mails ORDER BY expires_at')
    .map((row) => JSON.parse(unseal(row.sealed_mail)!) as { to: string; text: string })
    .flatMap(({ to, text }) => (to === address ? [text] : []))
}

/** The token of the newest link that was mailed to this address. */
const tokenMailedTo = (address: string) => /\/confirm-email\/(\S+)/.exec(mailsTo(address).at(-1)!)![1]!

describe('a profile', () => {
  it('has a name that its person changes', async () => {
    await changeName(person.userId, 'Another Name')
    expect(readRows<{ name: string }>(`SELECT name FROM users WHERE id = '${person.userId}'`)).toEqual([
      { name: 'Another Name' },
    ])
  })

  it('changes its address at once where there is no mail, with the password only', async () => {
    const email = newAddress()
    await expect(change(email, 'wrong password')).rejects.toMatchObject({ code: 'WRONG_PASSWORD' })
    expect(await signInAs(email, person.password)).toBeUndefined()
    expect(await change(email)).toEqual({ isMailed: false })
    expect(await signInAs(email.toUpperCase(), person.password)).toBeDefined()
    expect(await signInAs(person.email, person.password)).toBeUndefined()
  })

  it('rejects the address of another account, and keeps its own', async () => {
    const other = await newMember(await newCompany())
    await expect(change(other.email.toUpperCase())).rejects.toMatchObject({
      details: { violations: [{ field: 'email', reason: 'EMAIL_TAKEN' }] },
    })
    expect(await signInAs(person.email, person.password)).toBeDefined()
  })

  it('may take the address of an account that belongs to no company', async () => {
    const company = await newCompany()
    const former = await newMember(company, 'viewer')
    await removeMember(company.system, former.userId)
    await change(former.email)
    expect(await signInAs(former.email, person.password)).toBeDefined()
  })

  it('changes its address where there is mail once the link to the new one is used, once', async () => {
    env().SMTP_URL = 'smtp://127.0.0.1:9'
    const email = newAddress()
    await expect(change(email, 'wrong password')).rejects.toMatchObject({ code: 'WRONG_PASSWORD' })
    expect(await change(email)).toEqual({ isMailed: true })
    expect(await signInAs(person.email, person.password)).toBeDefined()
    const token = tokenMailedTo(email)
    expect(await findEmailLink(token)).toEqual({ email, accountEmail: person.email })
    await confirmEmail(token)
    expect(await signInAs(email, person.password)).toBeDefined()
    await expect(confirmEmail(token)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await findPendingEmailOf(person.userId)).toBeUndefined()
  })

  it('tells the old address of a change, and what to do if someone else asked for it', async () => {
    env().SMTP_URL = 'smtp://127.0.0.1:9'
    const email = newAddress()
    await change(email)
    expect(mailsTo(person.email)).toEqual([expect.stringContaining(email)])
    expect(mailsTo(person.email)[0]).toContain('change your password now')
    const token = tokenMailedTo(email)
    await changePassword(person.userId, person.password, newPassword)
    await expect(confirmEmail(token)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('has a pending address until its link ends: by confirmation, by another change, by canceling or after a day', async () => {
    env().SMTP_URL = 'smtp://127.0.0.1:9'
    const [first, second] = [newAddress(), newAddress()]
    await change(first)
    await change(second)
    const pending = (await findPendingEmailOf(person.userId))!
    expect(pending.email).toBe(second)
    expect(await findEmailLink(tokenMailedTo(first))).toBeUndefined()
    expect(await findPendingEmailOf(person.userId, pending.expiresAt)).toBeUndefined()
    await cancelEmailChange(person.userId)
    expect(await findPendingEmailOf(person.userId)).toBeUndefined()
    expect(await findEmailLink(tokenMailedTo(second))).toBeUndefined()
    await expect(resendEmailLink(person.userId, origin)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('has the link to its pending address sent again: the new one works, the old one does not', async () => {
    env().SMTP_URL = 'smtp://127.0.0.1:9'
    const email = newAddress()
    await change(email)
    const token = tokenMailedTo(email)
    await resendEmailLink(person.userId, origin)
    const newToken = tokenMailedTo(email)
    expect([await findEmailLink(token), mailsTo(person.email).length]).toEqual([undefined, 1])
    await confirmEmail(newToken)
    expect(await signInAs(email, person.password)).toBeDefined()
    for (let count = 2; count < 5; count++)
      await expect(resendEmailLink(person.userId, origin)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(resendEmailLink(person.userId, origin)).rejects.toMatchObject({ code: 'RATE_LIMITED' })
  })

  it('tells only the owner of an address that it has an account, where there is mail', async () => {
    env().SMTP_URL = 'smtp://127.0.0.1:9'
    const other = await newMember(await newCompany())
    expect(await change(other.email)).toEqual({ isMailed: true })
    await expect(confirmEmail(tokenMailedTo(other.email))).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' })
    expect(await signInAs(other.email, other.password)).toBeDefined()
  })

  it('ends every link of the account when its password changes', async () => {
    env().SMTP_URL = 'smtp://127.0.0.1:9'
    const email = newAddress()
    await change(email)
    const emailToken = tokenMailedTo(email)
    const passwordToken = tokenOf(await createPasswordLink(person.email, origin))
    await changePassword(person.userId, person.password, newPassword)
    expect([await findEmailLink(emailToken), await findPasswordLink(passwordToken)]).toEqual([
      undefined,
      undefined,
    ])
  })

  it('ends the links that went to its old address', async () => {
    const token = tokenOf(await createPasswordLink(person.email, origin))
    expect(await findPasswordLink(token)).toBeDefined()
    // A password link confirms no address.
    expect(await findEmailLink(token)).toBeUndefined()
    await change(newAddress())
    expect(await findPasswordLink(token)).toBeUndefined()
  })
})

describe('the sessions of a person', () => {
  it('are listed with their last use, and ended one by one', async () => {
    const first = (await signInAs(person.email, person.password))!
    const second = (await signInAs(person.email, person.password))!
    const later = new Date(Date.now() + 10 * 60_000)
    await touchSession(store(), first, later, 5 * 60_000)
    const listed = await listSessions(person.userId)
    expect(listed.map(({ id }) => id)).toEqual([first, second])
    expect(listed[0]).toMatchObject({ lastSeenAt: later, address: expect.any(String) as string })
    await endOneSession(person.userId, second)
    await endOneSession(person.userId, second)
    expect((await listSessions(person.userId)).map(({ id }) => id)).toEqual([first])
    expect(await listMembershipsOfSession(store(), second, new Date())).toEqual([])
  })

  it('are not for anyone else to end', async () => {
    const session = (await signInAs(person.email, person.password))!
    const other = await newMember(await newCompany())
    await endOneSession(other.userId, session)
    expect(await listMembershipsOfSession(store(), session, new Date())).toHaveLength(1)
  })

  it('note a use at most once in five minutes', async () => {
    const session = (await signInAs(person.email, person.password))!
    const { lastSeenAt } = (await listSessions(person.userId))[0]!
    await touchSession(store(), session, new Date(lastSeenAt!.getTime() + 60_000), 5 * 60_000)
    expect((await listSessions(person.userId))[0]!.lastSeenAt).toEqual(lastSeenAt)
  })
})
