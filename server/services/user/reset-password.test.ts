import { beforeEach, describe, expect, it, vi } from 'vitest'
import { listMembershipsOfSession } from '@/db/queries/authentication'
import { DomainError } from '@/domain/errors'
import { changeRole, removeMember } from '@/server/services/team/change-member'
import { store } from '@/server/store'
import {
  newCompany,
  newMember,
  newMembership,
  signInAs,
  staff,
  type TestCompany,
} from '@/server/testing/company'
import { readAllTables, readRows } from '@/server/testing/database'
import {
  createMemberPasswordLink,
  createPasswordLink,
  findPasswordLink,
  mailMemberPasswordLink,
  requestPasswordReset,
  resetPassword,
} from './reset-password'

vi.mock('node:timers/promises', () => ({ setTimeout: () => Promise.resolve() }))

const origin = 'https://referrals.example.com'
const newPassword = 'correct horse battery'
const tokenOf = (link: string) => link.replace(`${origin}/reset-password/`, '')
const mailsCount = () => readRows('SELECT id FROM mails').length
const signsIn = async (email: string, password: string) => (await signInAs(email, password)) !== undefined

let company: TestCompany
beforeEach(async () => {
  company = await newCompany()
})

describe('a password link', () => {
  it('sets the password once, ends every session, and makes every other link of the account useless', async () => {
    const { email, password } = await newMember(company)
    const session = (await signInAs(email, password))!
    const [first, second] = [await createPasswordLink(email, origin), await createPasswordLink(email, origin)]
    expect(await findPasswordLink(tokenOf(first))).toBe(email)
    await resetPassword(tokenOf(first), newPassword)
    expect(await listMembershipsOfSession(store(), session, new Date())).toEqual([])
    expect([await signsIn(email, password), await signsIn(email, newPassword)]).toEqual([false, true])
    for (const link of [first, second])
      await expect(resetPassword(tokenOf(link), 'another password')).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    expect(await signsIn(email, newPassword)).toBe(true)
  })

  it('works for one of 10 who use it at once', async () => {
    const { email } = await newMember(company)
    const token = tokenOf(await createPasswordLink(email, origin))
    const uses = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) => resetPassword(token, `password number ${index}`)),
    )
    expect(uses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('expires after 24 hours', async () => {
    const { email } = await newMember(company)
    const now = new Date('2026-03-01T00:00:00Z')
    const token = tokenOf(await createPasswordLink(email, origin, now))
    const [before, after] = [-1, 0].map((ms) => new Date(now.getTime() + 24 * 3_600_000 + ms)) as [Date, Date]
    expect(await findPasswordLink(token, before)).toBe(email)
    expect(await findPasswordLink(token, after)).toBeUndefined()
    await expect(resetPassword(token, newPassword, after)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is in no table as it is, nor is its token', async () => {
    const { email } = await newMember(company)
    await requestPasswordReset(email, origin)
    const token = tokenOf(await createPasswordLink(email, origin))
    const rows = JSON.stringify(readAllTables([]))
    expect(rows).not.toContain(token)
    expect(rows).not.toContain('/reset-password/')
  })

  it('cannot be made up', async () => {
    for (const token of ['', 'x', "' OR 1=1 --", 'x'.repeat(200)])
      await expect(resetPassword(token, newPassword)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(createPasswordLink('unknown@example.com', origin)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('asking for a password link by mail', () => {
  it('stores a mail for an account, and none for an unknown address, with the same answer', async () => {
    const { email } = await newMember(company)
    const before = mailsCount()
    expect(await requestPasswordReset('unknown@example.com', origin)).toBeUndefined()
    expect(mailsCount()).toBe(before)
    expect(await requestPasswordReset(` ${email.toUpperCase()}`, origin)).toBeUndefined()
    expect(mailsCount()).toBe(before + 1)
  })
})

describe('a password link for a member', () => {
  it('is made by admins for members up to their own rank, and by owners for all', async () => {
    const [owner, admin, viewer] = [
      await newMember(company, 'owner'),
      await newMember(company, 'admin'),
      await newMember(company, 'viewer'),
    ]
    for (const make of [createMemberPasswordLink, mailMemberPasswordLink]) {
      await make(staff(company, 'admin'), viewer.userId, origin)
      await make(staff(company, 'admin'), admin.userId, origin)
      await make(staff(company, 'owner'), owner.userId, origin)
      const attempts = [
        [staff(company, 'admin'), owner],
        [staff(company, 'marketer'), viewer],
        [staff(company, 'viewer'), viewer],
        [staff(company, 'admin', admin.userId), admin],
      ] as const
      for (const [caller, member] of attempts)
        await expect(make(caller, member.userId, origin)).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
    }
  })

  it("is not made for another company's people", async () => {
    const { userId } = await newMember(await newCompany(), 'viewer')
    await expect(createMemberPasswordLink(staff(company, 'owner'), userId, origin)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('opens no account that another company uses, too: not when it is made, and not when it is used', async () => {
    const { userId, email } = await newMember(company, 'viewer')
    const owner = staff(company, 'owner')
    const token = tokenOf(await createMemberPasswordLink(owner, userId, origin))
    await newMembership(await newCompany(), userId, 'viewer')
    await expect(resetPassword(token, newPassword)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(createMemberPasswordLink(owner, userId, origin)).rejects.toMatchObject({
      code: 'PERMISSION_DENIED',
    })
    // Mailed to the member, it tells and gives the company nothing.
    await mailMemberPasswordLink(owner, userId, origin)
    expect(await signsIn(email, newPassword)).toBe(false)
  })

  it.each([
    ['promoted to owner', (userId: string) => changeRole(company.system, userId, 'owner')],
    ['removed', (userId: string) => removeMember(company.system, userId)],
  ])('does not survive that its member is %s at the same moment', async (_, change) => {
    for (const make of [createMemberPasswordLink, mailMemberPasswordLink]) {
      const { userId } = await newMember(company, 'viewer')
      const [made] = await Promise.allSettled([make(staff(company, 'admin'), userId, origin), change(userId)])
      if (made.status === 'rejected') expect(made.reason).toBeInstanceOf(DomainError)
      expect(readRows(`SELECT * FROM account_links WHERE user_id = '${userId}'`)).toEqual([])
    }
  })

  it('ends when the member or the one who made it gets another role, or leaves', async () => {
    const admin = await newMember(company, 'admin')
    const viewer = await newMember(company, 'viewer')
    const make = async () =>
      tokenOf(await createMemberPasswordLink(staff(company, 'admin', admin.userId), viewer.userId, origin))
    const promoted = await make()
    await changeRole(company.system, viewer.userId, 'marketer')
    const madeByAdmin = await make()
    await removeMember(company.system, admin.userId)
    for (const token of [promoted, madeByAdmin]) expect(await findPasswordLink(token)).toBeUndefined()
  })
})
