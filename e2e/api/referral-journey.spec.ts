import {
  blamedFields,
  expectPartnerFailure,
  invalid,
  mounts,
  partnerClient,
  succeed,
  unique,
  violations,
} from '../clients'
import { checkBooks, expect, test } from '../fixtures'
import {
  accept,
  approve,
  fixed,
  kycStatus,
  newCode,
  newProgram,
  programOf,
  referralOf,
  start,
  usageOf,
  usedCountOf,
  type Bonus,
  type Usage,
} from './lifecycle'

/** The documented example of a start, without the ellipsis. */
const documentedStart = {
  userId: 'new_user_456',
  firstName: 'Jane',
  lastName: 'Smith',
  referralCode: 'PARTNER2024',
}
const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
const byKey = { type: 'apiKey', id: expect.stringMatching(/^[0-9a-f]{32}$/) }

/** The same usage with one more use in a category on a day. */
function withOneMore({ usedCount, byCategory, byDay }: Usage, category: string, day: string): Usage {
  const plusOne = (count: string) => String(Number(count) + 1)
  const days = byDay.some((each) => each.day === day) ? byDay : [...byDay, { day, usedCount: '0' }]
  return {
    usedCount: plusOne(usedCount),
    byCategory: byCategory.map((each) =>
      each.category === category ? { ...each, usedCount: plusOne(each.usedCount) } : each,
    ),
    byDay: days.map((each) => (each.day === day ? { ...each, usedCount: plusOne(each.usedCount) } : each)),
  }
}
/** Usage, independent of the order of equal counts. */
const sorted = ({ usedCount, byCategory, byDay }: Usage) => ({
  usedCount,
  byCategory: byCategory.toSorted((a, b) => String(a.category).localeCompare(String(b.category))),
  byDay,
})
const brief = (bonuses: Bonus[]) =>
  bonuses.map(({ side, userId, amount, state }) => [side, userId, amount.value, amount.currency, state])

for (const mount of mounts) {
  test.describe(`the documented code at ${mount || 'the documented paths'}`, () => {
    test('a person who is accepted counts once and earns both sides; after payment and reversal, every count is as before', async ({
      seeded,
      start: startServer,
    }) => {
      const server = await startServer('seeded')
      const partner = partnerClient(server.url + mount, seeded.companies[0]!.apiKey)
      const before = await usageOf(partner)
      const programBefore = await programOf(partner, '3a62eae282ea4e04bbe27e2dddbb1e5c')
      expect((await partner.validate('PARTNER2024')).body).toEqual({
        isValid: true,
        userId: 'isv_user_123',
        amount: { value: '50.00', currency: 'USD' },
      })

      // Started: a pending referral, and nothing counted.
      expect(await succeed(partner.startKyc(documentedStart))).toEqual(kycStatus('new_user_456', 'OPEN'))
      const pending = await referralOf(partner, 'new_user_456')
      expect(pending).toEqual({
        id: expect.stringMatching(/^[0-9a-f]{32}$/),
        state: 'pending',
        reason: null,
        heldFor: null,
        userId: 'new_user_456',
        referralCode: 'PARTNER2024',
        referrerUserId: 'isv_user_123',
        programId: '3a62eae282ea4e04bbe27e2dddbb1e5c',
        category: 'isv_premium',
        source: 'kyc',
        createdAt: time,
        expiresAt: null,
        decidedAt: null,
        reversedAt: null,
        bonuses: [],
        timeline: [{ type: 'created', at: pending.createdAt, actor: byKey, reason: null, note: null }],
      })
      expect(await usedCountOf(partner, 'PARTNER2024')).toBe('42')
      expect(await usageOf(partner)).toEqual(before)

      // Accepted: counted once, both sides earn.
      const approved = await accept(partner, 'new_user_456')
      expect(await succeed(partner.kycStatus('new_user_456'))).toEqual(
        kycStatus('new_user_456', 'CLOSED', 'ACCEPT'),
      )
      expect(approved).toMatchObject({
        id: pending.id,
        state: 'approved',
        reason: null,
        decidedAt: time,
        createdAt: pending.createdAt,
        reversedAt: null,
      })
      expect(approved.timeline.map(({ type }) => type)).toEqual(['created', 'approved'])
      expect(approved.timeline[1]).toEqual({
        type: 'approved',
        at: approved.decidedAt,
        actor: byKey,
        reason: null,
        note: null,
      })
      expect(brief(approved.bonuses)).toEqual([
        ['referrer', 'isv_user_123', '50.00', 'USD', 'payable'],
        ['referee', 'new_user_456', '25.00', 'USD', 'payable'],
      ])
      expect(await usedCountOf(partner, 'PARTNER2024')).toBe('43')
      const day = approved.decidedAt!.slice(0, 10)
      expect(sorted(await usageOf(partner))).toEqual(sorted(withOneMore(before, 'isv_premium', day)))
      const { bonuses } = await succeed<{ bonuses: Bonus[] }>(
        partner.get('/v1/bonuses', { referralId: pending.id }),
      )
      expect(bonuses).toEqual(approved.bonuses)

      // Accepted again: nothing changes.
      expect(await accept(partner, 'new_user_456')).toEqual(approved)
      expect(await usedCountOf(partner, 'PARTNER2024')).toBe('43')

      // Paid with a reference: once, and not with another.
      const [owed] = approved.bonuses
      const paid = await succeed<Bonus>(partner.pay(owed!.id, 'RUN-2026-02'))
      expect(paid).toEqual({ ...owed, state: 'paid', paidAt: time, reference: 'RUN-2026-02' })
      expect(await succeed(partner.pay(owed!.id, 'RUN-2026-02'))).toEqual(paid)
      expect(await succeed(partner.pay(owed!.id))).toEqual(paid)
      expectPartnerFailure(await partner.pay(owed!.id, 'RUN-2026-03'), 409, 6, 'BONUS_ALREADY_PAID')
      expect(await succeed(partner.get(`/v1/bonuses/${owed!.id}`))).toEqual(paid)

      // Reversed: every count is as before, and the books show the steps.
      const reversed = await succeed(partner.reverse(pending.id, 'The account was closed within a day.'))
      const { bonuses: _bonuses, timeline: _timeline, ...approvedAlone } = approved
      expect(reversed).toEqual({ ...approvedAlone, state: 'reversed', reversedAt: time })
      const whole = await referralOf(partner, 'new_user_456')
      expect(whole.timeline.map(({ type, note }) => [type, note])).toEqual([
        ['created', null],
        ['approved', null],
        ['bonus_paid', 'RUN-2026-02'],
        ['reversed', 'The account was closed within a day.'],
      ])
      expect(whole.bonuses).toEqual([
        { ...paid, recoverable: paid.amount, reversedAt: time },
        { ...approved.bonuses[1], state: 'reversed', reversedAt: time },
      ])
      expect(await usedCountOf(partner, 'PARTNER2024')).toBe('42')
      expect(sorted(await usageOf(partner))).toEqual(sorted(before))
      const { updatedAt: _updatedAt, ...programAfter } = (await programOf(
        partner,
        programBefore.id,
      )) as unknown as Record<string, unknown>
      expect(programBefore).toMatchObject(programAfter)

      // Again: nothing changes.
      expect(await succeed(partner.reverse(pending.id))).toEqual(reversed)
      expect(await referralOf(partner, 'new_user_456')).toEqual(whole)
      expect(await usedCountOf(partner, 'PARTNER2024')).toBe('42')
      expectPartnerFailure(
        await partner.pay(whole.bonuses[1]!.id, 'RUN-2026-02'),
        400,
        9,
        'BONUS_NOT_PAYABLE',
      )
      await checkBooks(server)
    })

    test('a rejected person is not counted, earns nothing for either side, and stays rejected', async ({
      seeded,
      start: startServer,
    }) => {
      const server = await startServer('seeded')
      const partner = partnerClient(server.url + mount, seeded.companies[0]!.apiKey)
      const before = await usageOf(partner)
      await succeed(partner.startKyc(documentedStart))
      for (let times = 1; times <= 2; times++) {
        expect(await succeed(partner.decide('new_user_456', 'REJECT'))).toEqual(
          kycStatus('new_user_456', 'CLOSED', 'REJECT'),
        )
        const rejected = await referralOf(partner, 'new_user_456')
        expect(rejected).toMatchObject({
          state: 'rejected',
          reason: 'KYC_REJECTED',
          decidedAt: time,
          bonuses: [],
        })
        expect(rejected.timeline.map(({ type, reason }) => [type, reason])).toEqual([
          ['created', null],
          ['rejected', 'KYC_REJECTED'],
        ])
      }
      expectPartnerFailure(
        await partner.reverse((await referralOf(partner, 'new_user_456')).id),
        400,
        9,
        'REFERRAL_NOT_APPROVED',
      )
      expect(await usedCountOf(partner, 'PARTNER2024')).toBe('42')
      expect(await usageOf(partner)).toEqual(before)
      await checkBooks(server)
    })
  })
}

const twoSides = { referrerBonus: fixed('50.00'), refereeBonus: fixed('25.00') }
const limits: Record<
  string,
  { program: Record<string, unknown>; code?: Record<string, unknown>; reason: string }
> = {
  'the code’s own limit': { program: {}, code: { maxUses: 1 }, reason: 'LIMIT_REACHED' },
  'the program’s limit per code': { program: { maxReferralsPerCode: 1 }, reason: 'LIMIT_REACHED' },
  'the program’s limit': { program: { maxReferrals: 1 }, reason: 'PROGRAM_LIMIT_REACHED' },
  'the program’s budget': { program: { budget: { value: '149.99' } }, reason: 'BUDGET_REACHED' },
}
for (const [what, { program: terms, code: codeTerms, reason }] of Object.entries(limits))
  test(`when ${what} is reached between start and decision, the person is accepted, and the referral rejected, not counted, not paid`, async ({
    app,
    partner,
  }) => {
    const { id: programId } = await newProgram(partner, { ...twoSides, ...terms })
    const code = await newCode(partner, { programId, ...codeTerms })
    const [first, second] = [await start(partner, code), await start(partner, code)]
    const approved = await accept(partner, first)
    expect(approved).toMatchObject({ state: 'approved' })
    expect((await partner.validate(code)).body).toEqual(invalid)

    const rejected = await accept(partner, second)
    expect(rejected).toMatchObject({ state: 'rejected', reason, bonuses: [] })
    expect(rejected.timeline.map((event) => [event.type, event.reason])).toEqual([
      ['created', null],
      ['rejected', reason],
    ])
    expect(await accept(partner, second)).toEqual(rejected)
    expect(await usedCountOf(partner, code)).toBe('1')
    expect(await programOf(partner, programId)).toMatchObject({
      approvedCount: '1',
      spent: { value: '75.00', currency: 'USD' },
    })

    // A reversal frees capacity for others.
    await succeed(partner.reverse(approved.id))
    expect((await partner.validate(code)).body).toMatchObject({ isValid: true })
    expect(await referralOf(partner, second)).toEqual(rejected)
    expect(await approve(partner, code)).toMatchObject({ state: 'approved' })
    await checkBooks(app)
  })

const tiered = {
  rule: 'tiered',
  tiers: [
    { from: 1, amount: { value: '10.00' } },
    { from: 3, amount: { value: '30.00' } },
    { from: 4, amount: { value: '45.50' } },
  ],
}
const rules: Record<string, { rule: object; earned: (string | null)[] }> = {
  fixed: { rule: fixed('50.00'), earned: ['50.00', '50.00', '50.00'] },
  tiered: { rule: tiered, earned: ['10.00', '10.00', '30.00', '45.50', '45.50'] },
  'first-n': {
    rule: { rule: 'first-n', referrals: 2, amount: { value: '15.00' } },
    earned: ['15.00', '15.00', null, null],
  },
}
for (const [name, { rule, earned }] of Object.entries(rules))
  test(`a ${name} bonus earns a referrer, over all codes in the program, what validation promised before`, async ({
    app,
    partner,
  }) => {
    const { id: programId } = await newProgram(partner, { referrerBonus: rule, refereeBonus: fixed('1.00') })
    const userId = unique('owner')
    const codes = [
      await newCode(partner, { programId, userId }),
      await newCode(partner, { programId, userId }),
    ]
    const others = await newCode(partner, { programId })
    for (const [index, value] of earned.entries()) {
      const code = codes[index % 2]!
      const amount = value === null ? null : { value, currency: 'USD' }
      expect((await partner.validate(code)).body, `before referral ${index + 1}`).toEqual({
        isValid: true,
        userId,
        amount,
      })
      const { bonuses } = await approve(partner, code)
      expect(bonuses.map((bonus) => [bonus.side, bonus.amount.value])).toEqual([
        ...(value === null ? [] : [['referrer', value]]),
        ['referee', '1.00'],
      ])
    }
    // Another referrer starts at the first tier.
    expect((await approve(partner, others)).bonuses[0]).toMatchObject({
      side: 'referrer',
      amount: { value: earned[0] },
    })
    await checkBooks(app)
  })

test('a reversed referral does not count towards the next tier', async ({ app, partner }) => {
  const { id: programId } = await newProgram(partner, { referrerBonus: tiered })
  const code = await newCode(partner, { programId })
  const [first] = [await approve(partner, code), await approve(partner, code)]
  await succeed(partner.reverse(first.id))
  expect((await partner.validate(code)).body).toMatchObject({ amount: { value: '10.00' } })
  expect((await approve(partner, code)).bonuses).toMatchObject([{ amount: { value: '10.00' } }])
  expect((await approve(partner, code)).bonuses).toMatchObject([{ amount: { value: '30.00' } }])
  await checkBooks(app)
})

test('a bonus of a program with hold days is on hold for these days, and cannot be paid', async ({
  app,
  partner,
}) => {
  const { id: programId } = await newProgram(partner, { ...twoSides, holdDays: 14 })
  const code = await newCode(partner, { programId })
  const { bonuses, id } = await approve(partner, code)
  expect(bonuses.map(({ state }) => state)).toEqual(['on_hold', 'on_hold'])
  for (const { id: bonusId, bookedAt, payableAt } of bonuses) {
    expect(Date.parse(payableAt) - Date.parse(bookedAt)).toBe(14 * 86_400_000)
    expectPartnerFailure(await partner.pay(bonusId, 'RUN-1'), 400, 9, 'BONUS_NOT_PAYABLE')
  }
  // New terms apply to new referrals.
  await succeed(partner.send('PATCH', `/v1/programs/${programId}`, { holdDays: 0 }))
  expect((await approve(partner, code)).bonuses.map(({ state }) => state)).toEqual(['payable', 'payable'])
  expect(await succeed(partner.get(`/v1/referrals/${id}`))).toMatchObject({ bonuses })
  await succeed(partner.reverse(id))
  await checkBooks(app)
})

test('a program stops before its budget is exceeded, and resumes when the budget has room', async ({
  app,
  partner,
}) => {
  const program = await newProgram(partner, { ...twoSides, budget: { value: '150.00' } })
  expect(program).toMatchObject({
    budget: { value: '150.00', currency: 'USD' },
    spent: { value: '0.00', currency: 'USD' },
    approvedCount: '0',
  })
  const code = await newCode(partner, { programId: program.id })
  await approve(partner, code)
  const last = await approve(partner, code)
  expect(await programOf(partner, program.id)).toMatchObject({
    approvedCount: '2',
    spent: { value: '150.00', currency: 'USD' },
  })
  expect((await partner.validate(code)).body).toEqual(invalid)
  const change = (value: string) => partner.send('PATCH', `/v1/programs/${program.id}`, { budget: { value } })
  const refused = await change('149.99')
  expectPartnerFailure(refused, 400, 3, 'INVALID_ARGUMENT')
  expect(blamedFields(refused)).toEqual(['budget'])
  await succeed(change('225.00'))
  await approve(partner, code)
  expect((await partner.validate(code)).body).toEqual(invalid)
  await succeed(partner.reverse(last.id))
  expect((await partner.validate(code)).body).toMatchObject({
    isValid: true,
    amount: { value: '50.00', currency: 'USD' },
  })
  await checkBooks(app)
})

for (const status of ['paused', 'ended', 'draft'])
  test(`a program that is ${status} accepts no new referrals; existing ones continue, and once active, it accepts new ones again`, async ({
    app,
    partner,
  }) => {
    const program = await newProgram(partner, twoSides)
    const code = await newCode(partner, { programId: program.id })
    const waiting = await start(partner, code)
    const change = (to: string) =>
      succeed<{ status: string; isRunning: boolean }>(
        partner.send('PATCH', `/v1/programs/${program.id}`, { status: to }),
      )
    expect(await change(status)).toMatchObject({ status, isRunning: false, name: program.name })
    expect((await partner.validate(code)).body).toEqual(invalid)
    const refused = await partner.startKyc({ ...documentedStart, userId: unique('late'), referralCode: code })
    expect(violations(refused)).toEqual([{ field: 'referralCode', reason: 'PROGRAM_NOT_RUNNING' }])
    expect(await accept(partner, waiting)).toMatchObject({ state: 'approved', bonuses: [{}, {}] })
    expect(await change('active')).toMatchObject({ status: 'active', isRunning: true })
    expect(await approve(partner, code)).toMatchObject({ state: 'approved' })
    await checkBooks(app)
  })

test('a program runs only between its start and its end', async ({ partner }) => {
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
  const { id: programId } = await newProgram(partner, twoSides)
  const code = await newCode(partner, { programId })
  for (const [startsAt, endsAt, isRunning] of [
    [at(-2), at(2), true],
    [at(1), null, false],
    [null, at(-1), false],
    [null, null, true],
  ] as const) {
    expect(
      await succeed(partner.send('PATCH', `/v1/programs/${programId}`, { startsAt, endsAt })),
    ).toMatchObject({ status: 'active', isRunning, startsAt, endsAt })
    expect((await partner.validate(code)).body).toMatchObject({ isValid: isRunning })
  }
  const backwards = await partner.send('PATCH', `/v1/programs/${programId}`, {
    startsAt: at(2),
    endsAt: at(1),
  })
  expectPartnerFailure(backwards, 400, 3, 'INVALID_ARGUMENT')
  expect(blamedFields(backwards)).toEqual(['endsAt'])
})

test('a program that keeps reversed referrals counted reverses the money, not the use', async ({
  app,
  partner,
}) => {
  const { id: programId } = await newProgram(partner, {
    ...twoSides,
    onReversal: 'keep_counted',
    maxReferrals: 1,
  })
  const code = await newCode(partner, { programId, category: unique('kept') })
  const { id } = await approve(partner, code)
  const before = await usageOf(partner)
  await succeed(partner.reverse(id))
  await succeed(partner.reverse(id))
  expect(await usedCountOf(partner, code)).toBe('1')
  expect(await usageOf(partner)).toEqual(before)
  expect(await programOf(partner, programId)).toMatchObject({
    approvedCount: '1',
    spent: { value: '0.00', currency: 'USD' },
  })
  expect((await partner.validate(code)).body).toEqual(invalid)
  await checkBooks(app)
})

test('uses and reversals count in the category that the code had at the approval', async ({
  app,
  partner,
}) => {
  const [first, second] = [unique('first'), unique('second')]
  const code = await newCode(partner, {
    category: first,
    programId: (await newProgram(partner, twoSides)).id,
  })
  const { id } = await approve(partner, code)
  const waiting = await start(partner, code)
  const usesOf = async (category: string) =>
    (await usageOf(partner)).byCategory.find((each) => each.category === category)?.usedCount
  expect([await usesOf(first), await usesOf(second)]).toEqual(['1', undefined])
  await succeed(partner.change(code, { category: second }))
  expect([await usesOf(first), await usesOf(second)]).toEqual(['1', undefined])
  expect(await accept(partner, waiting)).toMatchObject({ category: second })
  expect([await usesOf(first), await usesOf(second)]).toEqual(['1', '1'])
  await succeed(partner.reverse(id))
  expect([await usesOf(first), await usesOf(second)]).toEqual([undefined, '1'])
  await checkBooks(app)
})

test('a code that was disabled, or left its program, after the start is still approved on the original terms', async ({
  app,
  partner,
}) => {
  const program = await newProgram(partner, twoSides)
  const code = await newCode(partner, { programId: program.id })
  const [first, second] = [await start(partner, code), await start(partner, code)]
  await succeed(partner.change(code, { status: 'disabled' }))
  expect(await accept(partner, first)).toMatchObject({
    state: 'approved',
    programId: program.id,
    bonuses: [{}, {}],
  })
  await succeed(partner.change(code, { programId: null }))
  expect(await accept(partner, second)).toMatchObject({
    state: 'approved',
    programId: program.id,
    bonuses: [{}, {}],
  })
  await checkBooks(app)
})

test('a code without a program, and a program without bonuses, count and owe nothing', async ({
  app,
  partner,
}) => {
  const programs = [null, (await newProgram(partner)).id]
  for (const programId of programs) {
    const code = await newCode(partner, { programId })
    expect(await approve(partner, code)).toMatchObject({ state: 'approved', programId, bonuses: [] })
    expect(await usedCountOf(partner, code)).toBe('1')
    expect((await partner.validate(code)).body).toMatchObject({ isValid: true, amount: null })
  }
  await checkBooks(app)
})
