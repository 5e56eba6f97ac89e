/** The lifecycle of referrals as a company's backend drives it. Every step here must succeed; tests provoke failures themselves. */
import { codesPath, succeed, unique, type partnerClient } from '../clients'
import { expect } from '../fixtures'

export type Partner = ReturnType<typeof partnerClient>

export interface Amount {
  value: string
  currency: string
}
export interface Program {
  id: string
  name: string
  status: string
  isRunning: boolean
  currency: string
  currencyId: string
  budget: Amount | null
  approvedCount: string
  spent: Amount
}
export interface Bonus {
  id: string
  state: 'on_hold' | 'payable' | 'paid' | 'reversed'
  side: 'referrer' | 'referee'
  userId: string
  amount: Amount
  referralId: string
  programId: string
  bookedAt: string
  payableAt: string
  paidAt: string | null
  reversedAt: string | null
  reference: string | null
}
export interface Referral {
  id: string
  state: 'pending' | 'approved' | 'rejected' | 'expired' | 'reversed'
  reason: string | null
  heldFor: string | null
  userId: string
  referralCode: string
  referrerUserId: string
  programId: string | null
  category: string | null
  source: string
  createdAt: string
  decidedAt: string | null
  reversedAt: string | null
}
export interface WholeReferral extends Referral {
  bonuses: Bonus[]
  timeline: {
    type: string
    at: string
    actor: { type: string; id: string | null }
    reason: string | null
    note: string | null
  }[]
}
export interface Usage {
  usedCount: string
  byCategory: { category: string | null; usedCount: string }[]
  byDay: { day: string; usedCount: string }[]
}
export type ListName = 'programs' | 'referrals' | 'bonuses'

export const fixed = (value: string) => ({ rule: 'fixed', amount: { value } })

/** The state of an identity check, as its three endpoints answer. */
export const kycStatus = (userId: string, status: string, decision = '') => ({
  status: { decision, status, subStatus: '', externalId: userId, participantId: '', account: '' },
})

/** A program, in USD by default. */
export async function newProgram(partner: Partner, terms: Record<string, unknown> = {}): Promise<Program> {
  return await succeed<Program>(
    partner.send('POST', '/v1/programs', { name: unique('Program'), currency: 'USD', ...terms }),
  )
}

export async function programOf(partner: Partner, id: string): Promise<Program> {
  return await succeed<Program>(partner.get(`/v1/programs/${id}`))
}

export async function newCode(partner: Partner, terms: Record<string, unknown> = {}): Promise<string> {
  const code = { userId: unique('owner'), referralCode: unique('LIFE'), ...terms }
  expect(await succeed(partner.send('POST', codesPath, code))).toEqual({})
  return code.referralCode
}

/** A new code that has expired: the API takes no expiry in the past. */
export async function newExpiredCode(partner: Partner, terms: Record<string, unknown> = {}): Promise<string> {
  const code = await newCode(partner, { ...terms, expiresAt: new Date(Date.now() + 500).toISOString() })
  await expect.poll(async () => (await partner.validate(code)).text).toContain('"isValid":false')
  return code
}

/** A new person whose identity check has started with this code. */
export async function start(
  partner: Partner,
  referralCode: string,
  details: Record<string, unknown> = {},
): Promise<string> {
  const person = { userId: unique('person'), firstName: 'Jane', lastName: 'Smith', referralCode, ...details }
  expect(await succeed(partner.startKyc(person))).toEqual(kycStatus(person.userId, 'OPEN'))
  return person.userId
}

/** Accepts a user. Returns the referral after that. */
export async function accept(partner: Partner, userId: string): Promise<WholeReferral> {
  expect(await succeed(partner.decide(userId, 'ACCEPT'))).toEqual(kycStatus(userId, 'CLOSED', 'ACCEPT'))
  return await referralOf(partner, userId)
}

/** A new person who came by this code and was accepted. */
export async function approve(partner: Partner, referralCode: string): Promise<WholeReferral> {
  return await accept(partner, await start(partner, referralCode))
}

/** The only referral of this person. */
export async function referralOf(partner: Partner, userId: string): Promise<WholeReferral> {
  const { referrals } = await succeed<{ referrals: Referral[] }>(partner.get('/v1/referrals', { userId }))
  expect(referrals).toHaveLength(1)
  const { bonuses, timeline, ...referral } = await succeed<WholeReferral>(
    partner.get(`/v1/referrals/${referrals[0]!.id}`),
  )
  expect(referral).toEqual(referrals[0])
  return { ...referral, bonuses, timeline }
}

export async function usedCountOf(partner: Partner, code: string): Promise<string> {
  const { referralCodes } = await partner.page({ code })
  expect(referralCodes).toHaveLength(1)
  return referralCodes[0]!.usedCount
}

export async function usageOf(partner: Partner, query: Record<string, string> = {}): Promise<Usage> {
  return await succeed<Usage>(partner.get('/v1/usage', query))
}

/** All pages of a list, as a client reads them; `between` happens after each page. */
export async function readAll<Item = { id: string }>(
  partner: Partner,
  name: ListName,
  query: Record<string, string> = {},
  between?: (pageNumber: number) => Promise<unknown>,
): Promise<Item[]> {
  const read: Item[] = []
  for (let pageNumber = 1, cursor = ''; ; pageNumber++) {
    const page = await succeed<Record<ListName, Item[]> & { nextCursor: string | null; eof: boolean }>(
      partner.get(`/v1/${name}`, { ...query, cursor }),
    )
    expect(page.eof).toBe(page.nextCursor === null)
    read.push(...page[name])
    if (page.nextCursor === null) return read
    cursor = page.nextCursor
    await between?.(pageNumber)
  }
}

/** Everything that a rejected call must leave unchanged. */
export async function everythingOf(partner: Partner): Promise<unknown> {
  const lists = []
  for (const name of ['programs', 'referrals', 'bonuses'] as const)
    lists.push(await readAll(partner, name, { limit: '100' }))
  const codes = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = await partner.page({ limit: '100', cursor })
    codes.push(...page.referralCodes)
    cursor = page.nextCursor
  }
  return [...lists, codes, await usageOf(partner)]
}
