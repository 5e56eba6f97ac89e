import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { listMembershipsOfSession } from '@/db/queries/authentication'
import type { DomainError } from '@/domain/errors'
import { env } from '@/server/env'
import { store } from '@/server/store'
import {
  at,
  newCompany,
  newMember,
  newMembership,
  signInAs,
  staff,
  type TestCompany,
} from '@/server/testing/company'
import { readAllTables, readRows } from '@/server/testing/database'
import { acceptInvitation, acceptWithNewAccount } from '@/server/testing/invitations'
import { findInvitation } from './accept-invitation'
import { changeRole, removeMember } from './change-member'
import { inviteMember, listInvitations, renewInvitation, revokeInvitation } from './invite-member'
import { listMembers } from './list-members'

const origin = 'https://referrals.example.com'
const tokenOf = ({ link }: { link: string }) => link.replace(`${origin}/invitations/`, '')
const newAddress = () => `${randomUUID()}@example.com`
const account = { name: 'New Person', password: 'correct horse battery' }

let company: TestCompany
beforeEach(async () => {
  company = await newCompany()
})
const invite = async (email: string, role: 'owner' | 'viewer' | 'admin' = 'viewer') =>
  tokenOf(await inviteMember(company.system, { email, role }, origin))
const pendingId = async () => (await listInvitations(company.system))[0]!.id
const rolesIn = async ({ system }: TestCompany) =>
  (await listMembers(system)).map(({ email, role }) => [email, role])

describe('an invitation', () => {
  it('adds an existing account to the team when its owner accepts, and not before', async () => {
    const { userId, email } = await newMember(await newCompany())
    const token = await invite(` ${email.toUpperCase()}`)
    expect(await rolesIn(company)).toEqual([])
    await acceptInvitation(token, { userId, email })
    expect(await rolesIn(company)).toEqual([[email, 'viewer']])
    expect(await listInvitations(company.system)).toEqual([])
  })

  it('creates an account for a new address, which then signs in', async () => {
    const email = newAddress()
    await acceptWithNewAccount(await invite(email, 'admin'), account)
    expect(await rolesIn(company)).toEqual([[email, 'admin']])
    expect(await signInAs(email, account.password)).toBeDefined()
  })

  it('is valid for its address only', async () => {
    const [invited, other] = [await newMember(await newCompany()), await newMember(await newCompany())]
    const token = await invite(invited.email)
    await expect(acceptInvitation(token, other)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await acceptInvitation(token, invited)
  })

  it('is used up by an attempt to create an account, also when the address has one, which is not taken over', async () => {
    const invited = await newMember(await newCompany())
    const token = await invite(invited.email)
    const attempt = async () =>
      await acceptWithNewAccount(token, account).then(
        () => expect.fail('an account was created'),
        ({ code, message }: DomainError) => ({ code, message }),
      )
    const first = await attempt()
    expect(first.code).toBe('NOT_FOUND')
    expect(await listInvitations(company.system)).toEqual([])
    // The attempt was answered as it is for any invitation that cannot be used.
    expect(await attempt()).toEqual(first)
    await expect(acceptInvitation(token, invited)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await rolesIn(company)).toEqual([])
    expect(await signInAs(invited.email, account.password)).toBeUndefined()
    expect(await signInAs(invited.email, invited.password)).toBeDefined()
  })

  it('is accepted once by 10 concurrent requests', async () => {
    const token = await invite(newAddress())
    const uses = await Promise.allSettled(
      Array.from({ length: 10 }, () => acceptWithNewAccount(token, account)),
    )
    expect(uses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await rolesIn(company)).toHaveLength(1)
  })

  it('adds a removed person again, with a new account that the sessions and the password of the old one do not open', async () => {
    const { userId, email, password } = await newMember(company)
    await newMember(company, 'owner')
    const session = (await signInAs(email, password))!
    await removeMember(company.system, userId)
    await acceptWithNewAccount(await invite(email), account)
    expect(await rolesIn(company)).toContainEqual([email, 'viewer'])
    expect(await listMembershipsOfSession(store(), session, new Date())).toEqual([])
    expect(await signInAs(email, password)).toBeUndefined()
    expect(await signInAs(email, account.password)).toBeDefined()
  })

  it('expires after 7 days', async () => {
    const now = new Date('2026-03-01T00:00:00Z')
    const invited = await inviteMember(
      at(company.system, now),
      { email: newAddress(), role: 'viewer' },
      origin,
    )
    const [before, after] = [-1, 0].map((ms) => new Date(now.getTime() + 7 * 86_400_000 + ms)) as [Date, Date]
    expect(await findInvitation(tokenOf(invited), before)).toBeDefined()
    expect(await findInvitation(tokenOf(invited), after)).toBeUndefined()
    await expect(acceptWithNewAccount(tokenOf(invited), account, after)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await listInvitations(at(company.system, after))).toEqual([])
  })

  it('is replaced by a new link, under the same id, and ends when it is revoked', async () => {
    const email = newAddress()
    const first = await invite(email)
    const id = await pendingId()
    const second = tokenOf({ link: await renewInvitation(company.system, id, origin) })
    expect(await listInvitations(company.system)).toMatchObject([{ id, email }])
    expect([await findInvitation(first), (await findInvitation(second))?.email]).toEqual([undefined, email])
    await revokeInvitation(company.system, id)
    expect(await findInvitation(second)).toBeUndefined()
    for (const again of [revokeInvitation, renewInvitation])
      await expect(again(company.system, id, origin)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('tells that a second one for an address ends the first', async () => {
    const email = newAddress()
    const inviteAs = async (email: string) =>
      await inviteMember(company.system, { email, role: 'viewer' }, origin)
    const first = await inviteAs(email)
    const second = await inviteAs(email.toUpperCase())
    expect([first.replacesEarlier, second.replacesEarlier]).toEqual([false, true])
    expect(await findInvitation(tokenOf(first))).toBeUndefined()
    expect(await findInvitation(tokenOf(second))).toBeDefined()
  })

  it('is the same for known and unknown addresses: the response, the list and the page', async () => {
    const known = await newMember(await newCompany())
    const unknown = newAddress()
    const [one, other] = [await invite(known.email), await invite(unknown)]
    expect(one).toHaveLength(other.length)
    const [first, second] = await listInvitations(company.system)
    expect(Object.keys(first!)).toEqual(Object.keys(second!))
    expect({ ...(await findInvitation(one)), email: '', emailKey: '' }).toEqual({
      ...(await findInvitation(other)),
      email: '',
      emailKey: '',
    })
  })

  it('is rejected for a member of the team, whose role an old invitation does not change', async () => {
    const { userId, email } = await newMember(await newCompany())
    const token = await invite(email)
    await newMembership(company, userId, 'marketer')
    await expect(invite(email.toUpperCase())).rejects.toMatchObject({ code: 'EMAIL_TAKEN' })
    await acceptInvitation(token, { userId, email })
    expect(await rolesIn(company)).toEqual([[email, 'marketer']])
  })

  it('ends with the role of its creator', async () => {
    const admin = await newMember(company, 'admin')
    await newMember(company, 'owner')
    const make = async () =>
      tokenOf(
        await inviteMember(
          staff(company, 'admin', admin.userId),
          { email: newAddress(), role: 'viewer' },
          origin,
        ),
      )
    const first = await make()
    await changeRole(company.system, admin.userId, 'viewer')
    const second = await make()
    await removeMember(company.system, admin.userId)
    expect([await findInvitation(first), await findInvitation(second)]).toEqual([undefined, undefined])
  })

  it('is renewed and revoked by owners only if it is for an owner', async () => {
    await invite(newAddress(), 'owner')
    const id = await pendingId()
    for (const attempt of [renewInvitation, revokeInvitation])
      for (const role of ['admin', 'marketer'] as const)
        await expect(attempt(staff(company, role), id, origin)).rejects.toMatchObject({
          code: 'PERMISSION_DENIED',
        })
    await revokeInvitation(staff(company, 'owner'), id)
  })

  it('is replaced by owners only if it is for an owner', async () => {
    const email = newAddress()
    const token = await invite(email, 'owner')
    await expect(
      inviteMember(staff(company, 'admin'), { email: email.toUpperCase(), role: 'viewer' }, origin),
    ).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
    expect(await findInvitation(token)).toMatchObject({ role: 'owner' })
    await inviteMember(staff(company, 'owner'), { email, role: 'viewer' }, origin)
    expect(await listInvitations(company.system)).toMatchObject([{ email, role: 'viewer' }])
  })

  it('is not restored by a renewal at the moment of its revocation', async () => {
    await invite(newAddress())
    const id = await pendingId()
    const renewal = renewInvitation(company.system, id, origin)
    await Promise.allSettled([revokeInvitation(company.system, id), renewal])
    expect(await listInvitations(company.system)).toEqual([])
  })

  it('cannot be renewed or revoked by another company', async () => {
    await invite(newAddress())
    const id = await pendingId()
    const other = staff(await newCompany(), 'owner')
    for (const attempt of [renewInvitation, revokeInvitation])
      await expect(attempt(other, id, origin)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await listInvitations(company.system)).toHaveLength(1)
  })

  it('is limited to 100 pending ones', async () => {
    for (let count = 0; count < 100; count++) await invite(`${count}-${company.id}@example.com`)
    await expect(invite(newAddress())).rejects.toMatchObject({ code: 'LIMIT_REACHED' })
    await invite(`0-${company.id}@example.com`)
  })

  it('is mailed where mail is set up, and its token is in no table', async () => {
    const mails = () => readRows('SELECT id FROM mails').length
    const before = mails()
    await invite(newAddress())
    expect(mails()).toBe(before)
    env().SMTP_URL = 'smtp://127.0.0.1:9'
    const token = await invite(newAddress())
    env().SMTP_URL = undefined
    expect(mails()).toBe(before + 1)
    expect(JSON.stringify(readAllTables([]))).not.toContain(token)
  })
})
