import { describe, expect, it } from 'vitest'
import { maxOwnViews, maxTeamViews, teamAudience } from '@/domain/saved-view'
import { removeMember } from '@/server/services/team/change-member'
import { newCompany, newMember, staff, type TestCompany } from '@/server/testing/company'
import { insertRows, timeInSql } from '@/server/testing/database'
import { deleteView, listViews, saveView, setDefaultView, updateView } from './saved-views'

const time = timeInSql(0)
const active = { list: 'codes', name: 'Active', query: 'state=active', isShared: false } as const
const shared = { ...active, isShared: true } as const

const codesView = (id: string) => ({ id, list: 'codes' }) as const

async function memberOf(company: TestCompany, role: 'owner' | 'marketer' | 'viewer') {
  const { userId } = await newMember(company, role)
  return { ...staff(company, role), actor: { type: 'staff', userId, role } as const }
}

const namesOf = async (...args: Parameters<typeof listViews>) =>
  (await listViews(...args)).map(({ name }) => name)

describe('saved views', () => {
  it('are seen by their member, or by the team once they are shared', async () => {
    const company = await newCompany()
    const [ada, ben] = [await memberOf(company, 'marketer'), await memberOf(company, 'viewer')]
    const id = await saveView(ada, active)
    expect(await listViews(ada, 'codes')).toEqual([
      { id, name: 'Active', query: 'state=active', isShared: false, isDefault: false },
    ])
    expect(await listViews(ada, 'jobs')).toEqual([])
    expect(await listViews(ben, 'codes')).toEqual([])
    await expect(updateView(ben, codesView(id), { name: 'Mine' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await updateView(ada, codesView(id), { isShared: true })
    expect(await listViews(ben, 'codes')).toMatchObject([{ id, isShared: true }])
    const stranger = await memberOf(await newCompany(), 'owner')
    expect(await listViews(stranger, 'codes')).toEqual([])
  })

  it('are shared, and changed for the team, by those who change codes', async () => {
    const company = await newCompany()
    const [ada, ben] = [await memberOf(company, 'marketer'), await memberOf(company, 'viewer')]
    const id = await saveView(ada, shared)
    const own = await saveView(ben, active)
    for (const attempt of [
      saveView(ben, { ...shared, name: 'Other' }),
      updateView(ben, codesView(own), { isShared: true }),
      updateView(ben, codesView(id), { name: 'Other' }),
      deleteView(ben, id),
    ])
      await expect(attempt).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
    await updateView(ben, codesView(own), { name: 'Mine', query: '' })
    expect(await namesOf(ben, 'codes')).toEqual(['Active', 'Mine'])
    await deleteView(ben, own)
    await deleteView(ada, id)
    expect(await namesOf(ben, 'codes')).toEqual([])
  })

  it('belong to the member who stops sharing them, and are no one else’s default', async () => {
    const company = await newCompany()
    const [ada, ben] = [await memberOf(company, 'marketer'), await memberOf(company, 'viewer')]
    const id = await saveView(ada, shared)
    await setDefaultView(ada, id, true)
    await setDefaultView(ben, id, true)
    await expect(updateView(ben, codesView(id), { isShared: false })).rejects.toMatchObject({
      code: 'PERMISSION_DENIED',
    })
    await updateView(ada, codesView(id), { isShared: false })
    expect(await listViews(ada, 'codes')).toMatchObject([{ id, isShared: false, isDefault: true }])
    expect(await listViews(ben, 'codes')).toEqual([])
    await updateView(ada, codesView(id), { isShared: true })
    expect(await listViews(ben, 'codes')).toMatchObject([{ id, isDefault: false }])
  })

  it('have a name of their own among a member’s views of a list, and among the team’s', async () => {
    const company = await newCompany()
    const [ada, ben] = [await memberOf(company, 'marketer'), await memberOf(company, 'marketer')]
    const taken = { code: 'INVALID_ARGUMENT', details: { violations: [{ field: 'name' }] } }
    const id = await saveView(ada, active)
    await saveView(ada, { ...active, list: 'jobs' })
    await saveView(ben, active)
    await expect(saveView(ada, active)).rejects.toMatchObject(taken)
    await saveView(ada, shared)
    await expect(updateView(ada, codesView(id), { isShared: true })).rejects.toMatchObject(taken)
  })

  it('keep a query of their own list', async () => {
    const ada = await memberOf(await newCompany(), 'marketer')
    const id = await saveView(ada, active)
    await expect(updateView(ada, { id, list: 'jobs' }, { query: 'state=done' })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      details: { violations: [{ field: 'list' }] },
    })
    expect(await listViews(ada, 'codes')).toMatchObject([{ query: active.query }])
  })

  it('open by themselves for a member who chose so, and for no one else', async () => {
    const company = await newCompany()
    const [ada, ben] = [await memberOf(company, 'marketer'), await memberOf(company, 'viewer')]
    const [first, second] = [await saveView(ada, shared), await saveView(ada, { ...active, name: 'Own' })]
    const defaultsOf = async (context: typeof ada | typeof ben) =>
      (await listViews(context, 'codes')).filter((view) => view.isDefault).map(({ id }) => id)
    await setDefaultView(ben, first, true)
    await setDefaultView(ada, first, true)
    await setDefaultView(ada, second, true)
    expect([await defaultsOf(ada), await defaultsOf(ben)]).toEqual([[second], [first]])
    await updateView(ada, codesView(second), { isShared: true })
    expect(await defaultsOf(ada)).toEqual([second])
    await setDefaultView(ada, second, false)
    await deleteView(ada, first)
    expect([await defaultsOf(ada), await defaultsOf(ben)]).toEqual([[], []])
    await expect(setDefaultView(ben, first, true)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('go with the member, but for those that are shared', async () => {
    const company = await newCompany()
    const [owner, ada] = [await memberOf(company, 'owner'), await memberOf(company, 'marketer')]
    await saveView(ada, active)
    const id = await saveView(ada, { ...shared, name: 'Shared' })
    await setDefaultView(ada, id, true)
    await removeMember(owner, ada.actor.userId)
    expect(await listViews(ada, 'codes')).toMatchObject([{ name: 'Shared', isDefault: false }])
  })

  it('are limited in number for a member, and for the team', async () => {
    const company = await newCompany()
    const ada = await memberOf(company, 'marketer')
    const fill = (audience: string, count: number) =>
      insertRows(
        count,
        `INSERT INTO saved_views (company_id, id, audience, position, list, name, query, created_at, updated_at)
         SELECT '${company.id}', '${audience}' || i, '${audience}', i, 'jobs', 'View ' || i, '', ${time}, ${time}`,
      )
    fill(ada.actor.userId, maxOwnViews - 1)
    fill(teamAudience, maxTeamViews)
    const id = await saveView(ada, active)
    const full = { code: 'LIMIT_REACHED' }
    await expect(saveView(ada, { ...active, name: 'More' })).rejects.toMatchObject(full)
    await expect(saveView(ada, shared)).rejects.toMatchObject(full)
    await expect(updateView(ada, codesView(id), { isShared: true })).rejects.toMatchObject(full)
    await updateView(ada, codesView(id), { name: 'Renamed' })
  })
})
