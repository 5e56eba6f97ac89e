import {
  blamedFields,
  expectPartnerFailure,
  partnerClient,
  programsPath,
  succeed,
  unique,
  violations,
} from '../clients'
import { checkBooks, expect, test } from '../fixtures'
import {
  accept,
  approve,
  fixed,
  newCode,
  newProgram,
  programOf,
  readAll,
  referralOf,
  start,
  usageOf,
  usedCountOf,
  type Bonus,
  type ListName,
  type Partner,
  type Program,
  type Referral,
} from './lifecycle'

const twoSides = { referrerBonus: fixed('50.00'), refereeBonus: fixed('25.00') }
const idsOf = (items: { id: string }[]) => items.map(({ id }) => id)

/** How to fill each list: `make` adds rows and returns their ids in order. */
interface Listing {
  query: Record<string, string>
  otherQuery: Record<string, string>
  make: () => Promise<string[]>
}
const listings: Record<ListName, (partner: Partner) => Promise<Listing>> = {
  programs: async (partner) =>
    await Promise.resolve({ query: {}, otherQuery: {}, make: async () => [(await newProgram(partner)).id] }),
  referrals: async (partner) => {
    const referralCode = await newCode(partner)
    return {
      query: { referralCode },
      otherQuery: { referralCode: 'SUMMER2024' },
      make: async () => [(await referralOf(partner, await start(partner, referralCode))).id],
    }
  },
  bonuses: async (partner) => {
    const { id: programId } = await newProgram(partner, twoSides)
    const code = await newCode(partner, { programId })
    return {
      query: { programId },
      otherQuery: { programId, state: 'payable' },
      make: async () => idsOf((await approve(partner, code)).bonuses),
    }
  },
}

for (const [name, prepare] of Object.entries(listings) as [ListName, (typeof listings)[ListName]][]) {
  test(`/v1/${name}: pages of any size hold everything once, oldest first`, async ({ partner }) => {
    const { query, make } = await prepare(partner)
    const before = idsOf(await readAll(partner, name, { ...query, limit: '100' }))
    const made = []
    for (let count = 0; count < 7; count++) made.push(...(await make()))
    for (const limit of ['2', '5', '100'])
      expect(idsOf(await readAll(partner, name, { ...query, limit })), `limit ${limit}`).toEqual([
        ...before,
        ...made,
      ])
  })

  test(`/v1/${name}: rows created while a client pages are neither lost nor shown twice`, async ({
    partner,
  }) => {
    const { query, make } = await prepare(partner)
    const made = idsOf(await readAll(partner, name, { ...query, limit: '100' }))
    for (let count = 0; count < 4; count++) made.push(...(await make()))
    const read = await readAll(partner, name, { ...query, limit: '2' }, async (pageNumber) => {
      if (pageNumber <= 3) made.push(...(await make()))
    })
    expect(idsOf(read)).toEqual(made)
  })

  test(`/v1/${name}: a limit that is not a whole number of at least 1 is 400 and named`, async ({
    partner,
  }) => {
    for (const limit of ['0', '-1', '1.5', '1e309', 'Infinity', 'NaN', ' 5', '0x10', '٣']) {
      const answer = await partner.get(`/v1/${name}`, { limit })
      expectPartnerFailure(answer, 400, 3, 'INVALID_ARGUMENT')
      expect(blamedFields(answer)).toEqual(['limit'])
    }
  })

  test(`/v1/${name}: a cursor that is forged, altered, or of another list, filter or company is 400`, async ({
    partner,
    globexPartner,
  }) => {
    const { query, otherQuery, make } = await prepare(partner)
    for (let count = 0; count < 2; count++) await make()
    const cursorOf = async (list: string, of: Record<string, string>, who = partner) =>
      (await succeed<{ nextCursor: string }>(who.get(list, { ...of, limit: '1' }))).nextCursor
    const cursor = await cursorOf(`/v1/${name}`, query)
    expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/)
    const bytes = Buffer.from(cursor, 'base64url')
    const paths = ['/v1/programs', '/v1/referrals', '/v1/bonuses', '/v1/kyc/referral-codes']
    const otherLists = await Promise.all(
      paths.filter((path) => path !== `/v1/${name}`).map((path) => cursorOf(path, {})),
    )
    const forged = [
      'eyJsYXN0X2lkIjogMTAwfQ==',
      'x',
      'null',
      cursor.slice(1),
      cursor.slice(0, -1),
      `${cursor}=`,
      ` ${cursor}`,
      cursor + cursor,
      'A'.repeat(2001),
      ...otherLists,
    ]
    forged.push(Buffer.concat([bytes.subarray(0, 16), Buffer.from('[0,0]')]).toString('base64url'))
    const asks: [string, Partner, Record<string, string>][] = forged.map((each) => [
      `forged: ${each}`,
      partner,
      { ...query, cursor: each },
    ])
    asks.push(['of another company', globexPartner, { ...query, cursor }])
    if (Object.keys(otherQuery).length)
      asks.push(
        ['of another filter', partner, { ...otherQuery, cursor }],
        ['of no filter', partner, { cursor }],
      )
    for (const [what, client, asked] of asks) {
      const answer = await client.get(`/v1/${name}`, asked)
      expect([answer.status, blamedFields(answer)], what).toEqual([400, ['cursor']])
      expectPartnerFailure(answer, 400, 3, 'INVALID_ARGUMENT')
    }
    // The same list continues with another limit, and for another key of the company.
    expect(
      idsOf(
        (
          await succeed<Record<string, { id: string }[]>>(
            partner.get(`/v1/${name}`, { ...query, cursor, limit: '1' }),
          )
        )[name]!,
      ),
    ).toHaveLength(1)
  })
}

for (const name of ['referrals', 'bonuses'] as const)
  test(`/v1/${name}: a page has 20 results by default, and at most 100`, async ({ partner }) => {
    for (const [limit, length] of [
      [undefined, 20],
      ['21', 21],
      ['100', 100],
      ['101', 100],
      ['9'.repeat(400), 100],
      ['007', 7],
    ] as const) {
      const page = await succeed<Record<string, unknown[]>>(
        partner.get(`/v1/${name}`, { ...(limit && { limit }) }),
      )
      expect(page[name], `limit ${limit}`).toHaveLength(length)
    }
  })

test('a cursor may be followed by another key of the company', async ({ app, partner }) => {
  const { nextCursor, referrals } = await succeed<{ nextCursor: string; referrals: Referral[] }>(
    partner.get('/v1/referrals', { limit: '1' }),
  )
  const readOnly = partnerClient(app.url, app.acme.readOnlyApiKey)
  const next = await succeed<{ referrals: Referral[] }>(
    readOnly.get('/v1/referrals', { limit: '1', cursor: nextCursor }),
  )
  expect(next.referrals[0]!.id).not.toBe(referrals[0]!.id)
})

test('referrals are filtered by state, person, referrer, code in any case, program and category, and by all of them', async ({
  partner,
}) => {
  const [referrerUserId, category] = [unique('owner'), unique('category')]
  const { id: programId } = await newProgram(partner, twoSides)
  const code = await newCode(partner, { userId: referrerUserId, category, programId })
  const sameOwner = await newCode(partner, { userId: referrerUserId })
  const pending = await start(partner, code)
  const approved = await accept(partner, await start(partner, code))
  const rejected = await start(partner, code)
  await succeed(partner.decide(rejected, 'REJECT'))
  const reversed = await approve(partner, code)
  await succeed(partner.reverse(reversed.id))
  const other = await start(partner, sameOwner)
  const ofCode = [pending, approved.userId, rejected, reversed.userId]
  const peopleOf = async (query: Record<string, string>) =>
    (await readAll<Referral>(partner, 'referrals', query)).map(({ userId }) => userId)

  expect(await peopleOf({ referralCode: code })).toEqual(ofCode)
  expect(await peopleOf({ referralCode: code.toLowerCase() })).toEqual(ofCode)
  expect(await peopleOf({ programId })).toEqual(ofCode)
  expect(await peopleOf({ category })).toEqual(ofCode)
  expect(await peopleOf({ category: category.toUpperCase() })).toEqual([])
  expect(await peopleOf({ referrerUserId })).toEqual([...ofCode, other])
  expect(await peopleOf({ userId: rejected })).toEqual([rejected])
  for (const [state, people] of [
    ['pending', [pending]],
    ['approved', [approved.userId]],
    ['rejected', [rejected]],
    ['reversed', [reversed.userId]],
    ['expired', []],
  ] as const)
    expect(await peopleOf({ referralCode: code, state })).toEqual(people)
  expect(
    await peopleOf({
      state: 'pending',
      userId: pending,
      referrerUserId,
      referralCode: code,
      programId,
      category,
    }),
  ).toEqual([pending])
  expect(await peopleOf({ state: 'approved', userId: pending, referrerUserId })).toEqual([])
  expect(await peopleOf({ referralCode: unique('NOBODYS') })).toEqual([])
  expect(await peopleOf({ programId: '0'.repeat(32) })).toEqual([])
})

test('bonuses are filtered by state, side, person, program, referral and currency, and by all of them', async ({
  partner,
}) => {
  const userId = unique('owner')
  const { id: programId } = await newProgram(partner, twoSides)
  const { id: heldProgramId } = await newProgram(partner, {
    currency: 'EUR',
    referrerBonus: fixed('5.00'),
    holdDays: 30,
  })
  const code = await newCode(partner, { userId, programId })
  const [payable, paid, reversed] = [
    await approve(partner, code),
    await approve(partner, code),
    await approve(partner, code),
  ]
  for (const { id } of paid.bonuses) await succeed(partner.pay(id, 'RUN-1'))
  await succeed(partner.reverse(reversed.id))
  const held = await approve(partner, await newCode(partner, { userId, programId: heldProgramId }))
  const ids = async (query: Record<string, string>) => idsOf(await readAll<Bonus>(partner, 'bonuses', query))
  const [referrers, referees] = [0, 1].map((side) =>
    [payable, paid, reversed].map(({ bonuses }) => bonuses[side]!.id),
  ) as [string[], string[]]

  for (const [state, { bonuses }] of [
    ['payable', payable],
    ['paid', paid],
    ['reversed', reversed],
  ] as const)
    expect(await ids({ programId, state })).toEqual(idsOf(bonuses))
  expect(await ids({ userId, state: 'on_hold' })).toEqual(idsOf(held.bonuses))
  expect(await ids({ userId })).toEqual([...referrers, held.bonuses[0]!.id])
  expect(await ids({ userId, currency: 'EUR' })).toEqual([held.bonuses[0]!.id])
  expect(await ids({ programId, side: 'referee' })).toEqual(referees)
  expect(await ids({ userId: payable.userId })).toEqual([referees[0]])
  expect(await ids({ referralId: paid.id })).toEqual(idsOf(paid.bonuses))
  expect(
    await ids({ state: 'paid', side: 'referrer', userId, programId, referralId: paid.id, currency: 'USD' }),
  ).toEqual([referrers[1]])
  expect(await ids({ programId, currency: 'EUR' })).toEqual([])
  expect(await ids({ userId: unique('nobody') })).toEqual([])
})

test('an invalid filter is 400 and named', async ({ partner }) => {
  const bad: [string, Record<string, string>][] = [
    ['/v1/referrals', { state: 'open' }],
    ['/v1/referrals', { referrerUserId: 'u'.repeat(129) }],
    ['/v1/referrals', { referralCode: '!' }],
    ['/v1/referrals', { programId: 'x' }],
    ['/v1/referrals', { category: 'a\0b' }],
    ['/v1/bonuses', { state: 'PAID' }],
    ['/v1/bonuses', { side: 'both' }],
    ['/v1/bonuses', { programId: "' OR 1=1 --" }],
    ['/v1/bonuses', { referralId: '0'.repeat(31) }],
    ['/v1/bonuses', { currency: 'usd' }],
    ['/v1/bonuses', { currency: 'XXQ' }],
    ['/v1/usage', { from: 'today' }],
    ['/v1/usage', { from: '2026-02-30' }],
    ['/v1/usage', { to: '2026-01-31T00:00:00Z' }],
  ]
  for (const [path, query] of bad) {
    const answer = await partner.get(path, query)
    expectPartnerFailure(answer, 400, 3, 'INVALID_ARGUMENT')
    expect(blamedFields(answer), `${path} ${JSON.stringify(query)}`).toEqual(Object.keys(query))
  }
})

const currencies: Record<string, { given: [value: string, shown: string][]; refused: string[] }> = {
  USD: {
    given: [
      ['50.00', '50.00'],
      ['50', '50.00'],
      ['0.5', '0.50'],
      ['0.01', '0.01'],
      ['90000000000.00', '90000000000.00'],
    ],
    refused: ['50.000', '0.001', '90000000000.01'],
  },
  JPY: {
    given: [
      ['5000', '5000'],
      ['1', '1'],
    ],
    refused: ['5000.0', '5000.00', '0.5'],
  },
  KWD: {
    given: [
      ['5.000', '5.000'],
      ['5', '5.000'],
      ['0.001', '0.001'],
    ],
    refused: ['5.0000', '0.0001'],
  },
}
for (const [currency, { given, refused }] of Object.entries(currencies)) {
  test(`an amount in ${currency} has the digits of ISO 4217, in every place that shows it`, async ({
    app,
    partner,
    gafapay,
  }) => {
    for (const [value, shown] of given) {
      const amount = { value: shown, currency }
      const program = await newProgram(partner, {
        currency,
        referrerBonus: fixed(value),
        refereeBonus: { rule: 'fixed', amount: { value, currency } },
        budget: { value },
      })
      expect(program).toMatchObject({
        currency,
        referrerBonus: { rule: 'fixed', amount },
        refereeBonus: { rule: 'fixed', amount },
        budget: amount,
      })
      expect(await programOf(partner, program.id)).toEqual(program)
      await succeed(partner.send('PATCH', `/v1/programs/${program.id}`, { budget: null }))
      const code = await newCode(partner, { programId: program.id })
      expect((await partner.validate(code)).body).toMatchObject({ isValid: true, amount })
      expect((await approve(partner, code)).bonuses).toMatchObject([{ amount }, { amount }])
      const { data } = await succeed<{ data: { referral_programs: unknown[] } }>(
        gafapay.send('GET', `${programsPath}?search_keyword=${program.name}`),
      )
      expect(data.referral_programs).toMatchObject([
        { referfrom_rewards_amount: shown, referto_rewards_amount: shown },
      ])
    }
    await checkBooks(app)
  })

  test(`an amount that is not valid in ${currency} is 400, and its field is named`, async ({ partner }) => {
    const before = await readAll<Program>(partner, 'programs', { limit: '100' })
    const program = { name: unique('Bad'), currency }
    for (const value of [
      ...refused,
      '',
      ' 5',
      '5 ',
      '-5',
      '+5',
      '1e3',
      '5,0',
      '.5',
      '5.',
      '0x10',
      '٥',
      'NaN',
      'five',
      '9'.repeat(17),
    ]) {
      const bad: Record<string, object> = {
        'referrerBonus.amount.value': { referrerBonus: fixed(value) },
        'refereeBonus.amount.value': { refereeBonus: { rule: 'first-n', referrals: 3, amount: { value } } },
        'referrerBonus.tiers.1.amount.value': {
          referrerBonus: {
            rule: 'tiered',
            tiers: [
              { from: 1, amount: { value: '1' } },
              { from: 2, amount: { value } },
            ],
          },
        },
        'budget.value': { budget: { value } },
      }
      for (const [field, terms] of Object.entries(bad)) {
        const answer = await partner.send('POST', '/v1/programs', { ...program, ...terms })
        expectPartnerFailure(answer, 400, 3, 'INVALID_ARGUMENT')
        expect(blamedFields(answer), `${field}: ${value}`).toEqual([field])
      }
    }
    expect(await readAll<Program>(partner, 'programs', { limit: '100' })).toEqual(before)
  })
}

test('an invalid program is 400, each field named, and neither creation nor change records anything', async ({
  partner,
}) => {
  const before = await readAll<Program>(partner, 'programs', { limit: '100' })
  const good = { name: unique('Bad'), currency: 'USD' }
  const amount = { value: '5.00' }
  const bad: [Record<string, unknown>, string][] = [
    [{ name: '' }, 'name'],
    [{ name: 'n'.repeat(101) }, 'name'],
    [{ name: 'a\u202eb' }, 'name'],
    [{ status: 'running' }, 'status'],
    [{ referrerBonus: { rule: 'percent', amount } }, 'referrerBonus.rule'],
    [{ referrerBonus: { rule: 'fixed', amount: { value: 5 } } }, 'referrerBonus.amount.value'],
    [
      { referrerBonus: { rule: 'fixed', amount: { value: '5.00', currency: 'EUR' } } },
      'referrerBonus.amount.currency',
    ],
    [{ budget: { value: '5.00', currency: 'EUR' } }, 'budget.currency'],
    [{ referrerBonus: { rule: 'first-n', referrals: 0, amount } }, 'referrerBonus.referrals'],
    [{ refereeBonus: { rule: 'tiered', tiers: [] } }, 'refereeBonus.tiers'],
    [{ refereeBonus: { rule: 'tiered', tiers: [{ from: 2, amount }] } }, 'refereeBonus.tiers'],
    [
      {
        refereeBonus: {
          rule: 'tiered',
          tiers: [
            { from: 1, amount },
            { from: 1, amount },
          ],
        },
      },
      'refereeBonus.tiers',
    ],
    [{ maxReferrals: 0 }, 'maxReferrals'],
    [{ maxReferralsPerCode: 1.5 }, 'maxReferralsPerCode'],
    [{ holdDays: -1 }, 'holdDays'],
    [{ pendingDays: 0 }, 'pendingDays'],
    [{ holdDays: '14' }, 'holdDays'],
    [{ onReversal: 'forget' }, 'onReversal'],
    [{ referrerUserType: 4 }, 'referrerUserType'],
    [{ startsAt: 'tomorrow' }, 'startsAt'],
    [{ startsAt: '2027-01-02T00:00:00Z', endsAt: '2027-01-02T00:00:00Z' }, 'endsAt'],
  ]
  const target = before.at(-1)!
  for (const [terms, field] of bad) {
    const asked = { ...good, ...terms }
    for (const answer of [
      await partner.send('POST', '/v1/programs', asked),
      await partner.send('PATCH', `/v1/programs/${target.id}`, terms),
    ]) {
      expectPartnerFailure(answer, 400, 3, 'INVALID_ARGUMENT')
      expect(blamedFields(answer), JSON.stringify(terms)).toEqual([field])
    }
  }
  for (const currency of ['usd', 'XYZ', 'EURO', ''])
    expect(blamedFields(await partner.send('POST', '/v1/programs', { ...good, currency }))).toEqual([
      'currency',
    ])
  const missing = await partner.send('POST', '/v1/programs', { status: 'active' })
  expectPartnerFailure(missing, 400, 3, 'MISSING_ARGUMENT')
  expect(blamedFields(missing)).toEqual(['name', 'currency'])
  expect(await readAll<Program>(partner, 'programs', { limit: '100' })).toEqual(before)
})

test('changing a program keeps absent fields, clears null ones, and never changes its currency; its limits cannot go below current totals', async ({
  partner,
}) => {
  const program = await newProgram(partner, {
    ...twoSides,
    maxReferrals: 5,
    budget: { value: '1000.00' },
    holdDays: 3,
    pendingDays: 7,
  })
  const change = (changes: object) => partner.send('PATCH', `/v1/programs/${program.id}`, changes)
  const { updatedAt: _updatedAt, ...same } = (await succeed(change({}))) as Record<string, unknown>
  expect(program).toMatchObject(same)
  expect(
    await succeed(change({ name: 'Renamed', currency: 'EUR', refereeBonus: null, pendingDays: null })),
  ).toMatchObject({
    name: 'Renamed',
    currency: 'USD',
    refereeBonus: null,
    pendingDays: null,
    holdDays: 3,
    maxReferrals: 5,
    budget: program.budget,
  })
  const code = await newCode(partner, { programId: program.id })
  for (let count = 0; count < 2; count++) await approve(partner, code)
  for (const [changes, violation] of [
    [{ maxReferrals: 1 }, { field: 'maxReferrals', reason: 'LIMIT_BELOW_APPROVED' }],
    [{ budget: { value: '99.99' } }, { field: 'budget', reason: 'BUDGET_BELOW_SPENT' }],
  ] as const) {
    const answer = await change(changes)
    expectPartnerFailure(answer, 400, 3, 'INVALID_ARGUMENT')
    expect(violations(answer)).toEqual([violation])
  }
  expect(await succeed(change({ maxReferrals: 2, budget: { value: '100.00' } }))).toMatchObject({
    maxReferrals: 2,
    approvedCount: '2',
    spent: { value: '100.00', currency: 'USD' },
  })
  expect(await succeed(change({ maxReferrals: null, budget: null }))).toMatchObject({
    maxReferrals: null,
    budget: null,
  })
})

test('a code can be put in a running program of the company only', async ({ partner }) => {
  const { id: paused } = await newProgram(partner, { status: 'paused' })
  const code = await newCode(partner)
  for (const programId of [paused, '0'.repeat(32), 'x']) {
    const created = await partner.create({ userId: 'u', referralCode: unique('IN'), programId })
    const changed = await partner.change(code, { programId })
    for (const answer of [created, changed]) {
      expectPartnerFailure(answer, 400, 3, 'INVALID_ARGUMENT')
      expect(blamedFields(answer)).toEqual(['programId'])
    }
  }
})

test('unknown programs, referrals and bonuses are 404, for every operation', async ({ partner }) => {
  for (const [method, path, body] of [
    ['GET', '/v1/programs/{id}'],
    ['PATCH', '/v1/programs/{id}', { status: 'paused' }],
    ['GET', '/v1/referrals/{id}'],
    ['POST', '/v1/referrals/{id}/reverse', {}],
    ['GET', '/v1/bonuses/{id}'],
    ['POST', '/v1/bonuses/{id}/paid', { reference: 'RUN-1' }],
  ] as const) {
    expectPartnerFailure(
      await partner.send(method, path.replace('{id}', '0'.repeat(32)), body),
      404,
      5,
      'NOT_FOUND',
    )
    for (const id of ['x', 'A'.repeat(32), '%00', '..%2F..', '0'.repeat(33)]) {
      const answer = await partner.send(method, path.replace('{id}', id), body)
      expectPartnerFailure(answer, 400, 3, 'INVALID_ARGUMENT')
      expect(blamedFields(answer)).toEqual(['id'])
    }
  }
})

test('a payment accepts a reference that is a line of text, or none', async ({ app, partner }) => {
  const code = await newCode(partner, { programId: (await newProgram(partner, twoSides)).id })
  const { id, bonuses } = await approve(partner, code)
  const [bonus, without] = bonuses
  for (const reference of ['', 'r'.repeat(129), 'a\nb', 7, ['RUN']]) {
    const answer = await partner.send('POST', `/v1/bonuses/${bonus!.id}/paid`, { reference })
    expectPartnerFailure(answer, 400, 3, 'INVALID_ARGUMENT')
    expect(blamedFields(answer)).toEqual(['reference'])
  }
  expect(await succeed(partner.get(`/v1/bonuses/${bonus!.id}`))).toEqual(bonus)
  expect(await succeed(partner.send('POST', `/v1/bonuses/${without!.id}/paid`))).toMatchObject({
    state: 'paid',
    reference: null,
  })
  expect(await succeed(partner.pay(bonus!.id, 'Überweisung 7'))).toMatchObject({
    state: 'paid',
    reference: 'Überweisung 7',
  })
  // A bonus that was paid without a reference does not get one later.
  expectPartnerFailure(await partner.pay(without!.id, 'RUN-2'), 409, 6, 'BONUS_ALREADY_PAID')
  expectPartnerFailure(await partner.reverse(id, 'r'.repeat(501)), 400, 3, 'INVALID_ARGUMENT')
  expect(
    (await referralOf(partner, (await succeed<Referral>(partner.get(`/v1/referrals/${id}`))).userId)).state,
  ).toBe('approved')
  await checkBooks(app)
})

test('only an approved referral can be reversed', async ({ app, partner }) => {
  const code = await newCode(partner)
  const [pending, rejected] = [await start(partner, code), await start(partner, code)]
  await succeed(partner.decide(rejected, 'REJECT'))
  for (const userId of [pending, rejected]) {
    const before = await referralOf(partner, userId)
    expectPartnerFailure(await partner.reverse(before.id), 400, 9, 'REFERRAL_NOT_APPROVED')
    expect(await referralOf(partner, userId)).toEqual(before)
  }
  await checkBooks(app)
})

test('50 equal payments at once are one, and of 50 with different references one holds', async ({
  app,
  partner,
}) => {
  const code = await newCode(partner, { programId: (await newProgram(partner, twoSides)).id })
  const { userId, bonuses } = await approve(partner, code)
  const [first, second] = bonuses
  const fifty = Array.from({ length: 50 }, (_, index) => index)
  const equal = await Promise.all(fifty.map(() => partner.pay(first!.id, 'RUN-1')))
  expect(new Set(equal.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  expect(equal[0]!.status).toBe(200)
  const different = await Promise.all(fifty.map((index) => partner.pay(second!.id, `RUN-${index}`)))
  expect(different.filter(({ status }) => status === 200)).toHaveLength(1)
  for (const answer of different)
    if (answer.status !== 200) expectPartnerFailure(answer, 409, 6, 'BONUS_ALREADY_PAID')
  expect((await referralOf(partner, userId)).timeline.map(({ type }) => type)).toEqual([
    'created',
    'approved',
    'bonus_paid',
    'bonus_paid',
  ])
  await checkBooks(app)
})

for (const company of ['acme', 'globex'] as const)
  test(`usage is the sum of the codes' counts, in all, by category and by day, at ${company}`, async ({
    app,
  }) => {
    const partner = partnerClient(app.url, app[company].apiKey)
    const code = await newCode(partner, { category: unique('used') })
    for (let count = 0; count < 2; count++) await approve(partner, code)
    const { id } = await approve(partner, await newCode(partner))
    await succeed(partner.reverse(id))
    expect(await usedCountOf(partner, code)).toBe('2')

    const uses = new Map<string | null, number>()
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await partner.page({ limit: '100', cursor })
      for (const { category, usedCount } of page.referralCodes)
        uses.set(category, (uses.get(category) ?? 0) + Number(usedCount))
      cursor = page.nextCursor
    }
    const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0)
    const { usedCount, byCategory, byDay } = await usageOf(partner)
    expect(Number(usedCount)).toBe(sum(uses.values()))
    expect(new Map(byCategory.map((each) => [each.category, Number(each.usedCount)]))).toEqual(
      new Map([...uses].filter(([, count]) => count > 0)),
    )
    expect(sum(byDay.map((each) => Number(each.usedCount)))).toBe(Number(usedCount))
    expect(byDay.map(({ day }) => day)).toEqual(byDay.map(({ day }) => day).toSorted())
    expect(
      await readAll<Referral>(partner, 'referrals', { state: 'approved', referralCode: code }),
    ).toHaveLength(2)

    // Days add up: those up to one day, and those from the next day on.
    const middle = byDay[Math.floor(byDay.length / 2)]!.day
    const next = new Date(Date.parse(middle) + 86_400_000).toISOString().slice(0, 10)
    const [until, after, only] = [
      await usageOf(partner, { to: middle }),
      await usageOf(partner, { from: next }),
      await usageOf(partner, { from: middle, to: middle }),
    ]
    expect(Number(until.usedCount) + Number(after.usedCount)).toBe(Number(usedCount))
    expect([...until.byDay, ...after.byDay]).toEqual(byDay)
    expect(only.byDay).toEqual(byDay.filter(({ day }) => day === middle))
    expect(sum(only.byCategory.map((each) => Number(each.usedCount)))).toBe(Number(only.usedCount))
    expectPartnerFailure(
      await partner.get('/v1/usage', { from: next, to: middle }),
      400,
      3,
      'INVALID_ARGUMENT',
    )
    await checkBooks(app)
  })
