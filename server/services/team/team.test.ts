import { describe, expect, it } from 'vitest'
import type { Role } from '@/domain/company/permissions'
import { purgeExpiredAccess } from '@/server/services/user/purge-expired-access'
import { at, newCompany, newMember, newMembership, staff, type TestCompany } from '@/server/testing/company'
import { readRows } from '@/server/testing/database'
import { changeRole, removeMember } from './change-member'
import { inviteMember } from './invite-member'
import { listMembers } from './list-members'

const origin = 'https://referrals.example.com'
const rolesOf = async ({ system }: TestCompany) =>
  new Map((await listMembers(system)).map(({ userId, role }) => [userId, role]))

describe('the team', () => {
  it('keeps its last owner', async () => {
    const company = await newCompany()
    const { userId } = await newMember(company, 'owner')
    await newMember(company, 'admin')
    for (const attempt of [
      changeRole(company.system, userId, 'admin'),
      removeMember(company.system, userId),
    ]) {
      await expect(attempt).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
    }
    expect((await rolesOf(company)).get(userId)).toBe('owner')
  })

  it('keeps one of two owners who leave at the same moment', async () => {
    const company = await newCompany()
    const owners = [await newMember(company, 'owner'), await newMember(company, 'owner')]
    const leaving = await Promise.allSettled(owners.map(({ userId }) => removeMember(company.system, userId)))
    expect(leaving.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect([...(await rolesOf(company)).values()]).toEqual(['owner'])
  })

  it("does not count another company's owner as its own", async () => {
    const [company, other] = [await newCompany(), await newCompany()]
    const { userId } = await newMember(company, 'owner')
    await newMember(other, 'owner')
    await expect(removeMember(company.system, userId)).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
  })

  it('lets an owner step back once there is another', async () => {
    const company = await newCompany()
    const [first] = [await newMember(company, 'owner'), await newMember(company, 'owner')]
    await changeRole(company.system, first.userId, 'viewer')
    expect((await rolesOf(company)).get(first.userId)).toBe('viewer')
  })

  it.each(['marketer', 'viewer'] as const)('is changed by no %s', async (role) => {
    const company = await newCompany()
    const { userId } = await newMember(company, 'viewer')
    const caller = staff(company, role)
    const attempts = [
      inviteMember(caller, { email: 'new@example.com', role: 'viewer' }, origin),
      changeRole(caller, userId, 'marketer'),
      removeMember(caller, userId),
    ]
    for (const attempt of attempts) await expect(attempt).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
    expect(await rolesOf(company)).toEqual(new Map([[userId, 'viewer']]))
  })

  it('has owners added, changed and removed by owners alone', async () => {
    const company = await newCompany()
    const [owner, viewer] = [
      await newMember(company, 'owner'),
      await newMember(company, 'viewer'),
      await newMember(company, 'owner'),
    ]
    const admin = staff(company, 'admin')
    const attempts = [
      inviteMember(admin, { email: 'new@example.com', role: 'owner' }, origin),
      changeRole(admin, viewer.userId, 'owner'),
      changeRole(admin, owner.userId, 'viewer'),
      removeMember(admin, owner.userId),
    ]
    for (const attempt of attempts) await expect(attempt).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
    await changeRole(staff(company, 'owner'), viewer.userId, 'owner')
  })

  it.each<Role>(['marketer', 'admin'])('lets an admin change a viewer to %s', async (role) => {
    const company = await newCompany()
    const { userId } = await newMember(company, 'viewer')
    await changeRole(staff(company, 'admin'), userId, role)
    expect((await rolesOf(company)).get(userId)).toBe(role)
  })

  it("does not find another company's people", async () => {
    const [company, other] = [await newCompany(), await newCompany()]
    const { userId } = await newMember(other, 'viewer')
    await expect(changeRole(company.system, userId, 'admin')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(removeMember(company.system, userId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await listMembers(company.system)).toEqual([])
  })

  it('keeps the account of a person who is removed: for a month, and for good while another company has it', async () => {
    const [company, other] = [await newCompany(), await newCompany()]
    const removed = [await newMember(company, 'viewer'), await newMember(other, 'owner')]
    await newMembership(company, removed[1]!.userId, 'viewer')
    const now = new Date('2026-03-01T00:00:00Z')
    for (const { userId } of removed) await removeMember(at(company.system, now), userId)
    const monthEnd = new Date('2026-03-31T00:00:00Z')
    const kept = () => {
      const ids = readRows<{ id: string }>('SELECT id FROM users').map(({ id }) => id)
      return removed.map(({ userId }) => ids.includes(userId))
    }
    await purgeExpiredAccess(monthEnd)
    expect(kept()).toEqual([true, true])
    await purgeExpiredAccess(new Date(monthEnd.getTime() + 1))
    expect(kept()).toEqual([false, true])
    expect((await rolesOf(other)).get(removed[1]!.userId)).toBe('owner')
  })
})
