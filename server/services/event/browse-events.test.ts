import { expect, it } from 'vitest'
import { newCode, newCompany, newTestProgram, staff, useCode } from '@/server/testing/company'
import { browseEvents, getEvent } from './browse-events'

it('lists the events of the company from the newest back, by type, page by page', async () => {
  const company = await newCompany()
  const code = await newCode(company.system, { programId: await newTestProgram(company) })
  await useCode(company.system, code, 2)
  const reader = staff(company, 'admin')
  const typesFrom = async (type?: 'referral.created') => {
    const types: string[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await browseEvents(reader, { type, cursor, limit: 2 })
      types.push(...page.events.map((event) => event.type))
      cursor = page.nextCursor
    }
    return types
  }
  expect(await typesFrom()).toEqual([
    ...['referral.approved', 'bonus.payable', 'bonus.booked', 'referral.created'],
    ...['referral.approved', 'bonus.payable', 'bonus.booked', 'referral.created'],
    'referral_code.created',
  ])
  expect(await typesFrom('referral.created')).toEqual(['referral.created', 'referral.created'])
})

it('shows an event to those of its company who may read events, and to no others', async () => {
  const company = await newCompany()
  const code = await newCode(company.system)
  const { events } = await browseEvents(company.system, { limit: 1 })
  const { id } = events[0]!
  expect(await getEvent(staff(company, 'owner'), id)).toMatchObject({ data: { referralCode: code } })
  await expect(getEvent(staff(company, 'marketer'), id)).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
  await expect(getEvent((await newCompany()).system, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
