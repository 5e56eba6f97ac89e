import {
  applyPath,
  expectGafapayFailure,
  gafapayClient,
  mounts,
  programsPath,
  signToken,
  succeed,
  unique,
  type UserType,
} from '../clients'
import { checkBooks, expect, test } from '../fixtures'
import {
  accept,
  fixed,
  newCode,
  newExpiredCode,
  newProgram,
  referralOf,
  start,
  usageOf,
  usedCountOf,
  type Partner,
  type Program,
} from './lifecycle'

const applied = { success: 1, error: [], data: { message: 'REWARD_PROMOTION_APPLY_REFERRAL_CODE_SUCCESS' } }
const invalidated = 'REWARD_PROMOTION_REFERRAL_CODE_INVALIDATED'
const selfReferral = 'REWARD_PROMOTION_SELF_REFERRAL_NOT_ALLOWED'
const alreadyApplied = 'REWARD_PROMOTION_REFERRAL_CODE_ALREADY_APPLIED'
const limitReached = 'REWARD_PROMOTION_MAX_REFERRAL_LIMIT_REACHED'
const twoSides = { referrerBonus: fixed('50.00'), refereeBonus: fixed('25.00') }
const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

type Gafapay = ReturnType<typeof gafapayClient>

async function personalCode(
  gafapay: Gafapay,
  userType: UserType = 2,
  programId?: string,
): Promise<{ owner: string; code: string }> {
  const owner = unique('owner')
  const { data } = await succeed<{ data: { referral_code_id: string } }>(
    gafapay.create({ user_id: owner, user_type: userType, referral_program_id: programId }),
  )
  return { owner, code: data.referral_code_id }
}

async function expectNotReferred(partner: Partner, userId: string): Promise<void> {
  expect(await succeed(partner.get('/v1/referrals', { userId }))).toMatchObject({ referrals: [] })
}

for (const mount of mounts)
  test(`${mount || 'documented path'}: applying a personal code is an approved referral at once: counted, and booked for both sides`, async ({
    app,
    partner,
  }) => {
    const gafapay = gafapayClient(
      app.url + mount,
      app.acme.companyId,
      await signToken(app.acme.jwtSigningSecret),
    )
    const { id: programId } = await newProgram(partner, twoSides)
    const { owner, code } = await personalCode(gafapay, 2, programId)
    const user = unique('customer')
    const before = Number((await usageOf(partner)).usedCount)
    expect(await succeed(gafapay.apply(user, code.toLowerCase()))).toEqual(applied)
    const referral = await referralOf(partner, user)
    expect(referral).toMatchObject({
      state: 'approved',
      source: 'applied',
      userId: user,
      referrerUserId: owner,
      referralCode: code,
      programId,
    })
    expect(referral.timeline.map(({ type }) => type)).toEqual(['created', 'approved'])
    expect(referral.bonuses).toMatchObject([
      { side: 'referrer', userId: owner, amount: { value: '50.00', currency: 'USD' }, state: 'payable' },
      { side: 'referee', userId: user, amount: { value: '25.00', currency: 'USD' }, state: 'payable' },
    ])
    expect(await usedCountOf(partner, code)).toBe('1')
    expect(Number((await usageOf(partner)).usedCount)).toBe(before + 1)
    expectGafapayFailure(await gafapay.apply(user, code), 409, alreadyApplied)
    await checkBooks(app)
  })

test('a partner’s campaign code can be applied, and one without a program counts and owes nothing', async ({
  app,
  partner,
  gafapay,
}) => {
  const code = await newCode(partner)
  const user = unique('customer')
  expect(await succeed(gafapay.apply(user, code))).toEqual(applied)
  expect(await referralOf(partner, user)).toMatchObject({ state: 'approved', programId: null, bonuses: [] })
  expect(await usedCountOf(partner, code)).toBe('1')
  await checkBooks(app)
})

test('every code that is not valid is INVALIDATED, the same to the byte, and nothing is recorded', async ({
  partner,
  gafapay,
}) => {
  const { id: pausedProgram } = await newProgram(partner)
  const { id: merchantsOnly } = await newProgram(partner, { refereeUserType: 3 })
  const disabled = await newCode(partner)
  await succeed(partner.change(disabled, { status: 'disabled' }))
  const paused = await newCode(partner, { programId: pausedProgram })
  await succeed(partner.send('PATCH', `/v1/programs/${pausedProgram}`, { status: 'paused' }))
  const codes = {
    unknown: unique('NOBODYS'),
    disabled,
    paused,
    expired: await newExpiredCode(partner),
    'not started': await newCode(partner, { startsAt: at(1) }),
    'of another company': 'GLOBEX-ONLY',
    'for another type of user': await newCode(partner, { programId: merchantsOnly }),
    'no code at all': '!',
    'look-alike letters': 'PARТNER2024',
    NUL: 'PART\0NER',
    empty: '',
  }
  const user = unique('customer')
  const texts = new Set<string>()
  for (const [what, code] of Object.entries(codes)) {
    const answer = await gafapay.apply(user, code)
    expect([what, answer.status, answer.body]).toEqual([
      what,
      400,
      { success: 0, error: [invalidated], data: {} },
    ])
    expectGafapayFailure(answer, 400, invalidated)
    texts.add(answer.text)
  }
  expect(texts.size).toBe(1)
  await expectNotReferred(partner, user)
  expect(await succeed(gafapay.apply(user, await newCode(partner)))).toEqual(applied)
})

test('a program for one type of user accepts no other type, on either side', async ({
  app,
  partner,
  gafapay,
}) => {
  const { id: programId } = await newProgram(partner, { ...twoSides, refereeUserType: 5 })
  const [ofMerchant, ofCustomer] = [
    await personalCode(gafapay, 3, programId),
    await personalCode(gafapay, 2, programId),
  ]
  await succeed(partner.send('PATCH', `/v1/programs/${programId}`, { referrerUserType: 3 }))
  expectGafapayFailure(
    await gafapay.create({ user_id: unique('owner'), user_type: 2, referral_program_id: programId }),
    400,
    'INVALID_REQUEST_PARAMETERS',
  )
  const user = unique('agent')
  for (const [code, userType] of [
    [ofMerchant.code, 2],
    [ofMerchant.code, 3],
    [ofCustomer.code, 5],
  ] as const)
    expectGafapayFailure(await gafapay.apply(user, code, userType), 400, invalidated)
  await expectNotReferred(partner, user)
  expect(await succeed(gafapay.apply(user, ofMerchant.code, 5))).toEqual(applied)
  // A campaign code has no user type, so its owner may have any.
  expect(await succeed(gafapay.apply(unique('agent'), await newCode(partner, { programId }), 5))).toEqual(
    applied,
  )
  await checkBooks(app)
})

test('users cannot apply their own code, personal or campaign', async ({ partner, gafapay }) => {
  const { owner, code } = await personalCode(gafapay)
  const userId = unique('owner')
  const campaign = await newCode(partner, { userId })
  expectGafapayFailure(await gafapay.apply(owner, code), 400, selfReferral)
  expectGafapayFailure(await gafapay.apply(userId, campaign.toLowerCase()), 400, selfReferral)
  for (const user of [owner, userId]) await expectNotReferred(partner, user)
  expect([await usedCountOf(partner, code), await usedCountOf(partner, campaign)]).toEqual(['0', '0'])
})

test('a person who is already referred, through any endpoint, is ALREADY_APPLIED; a rejected one may come again', async ({
  app,
  partner,
  gafapay,
}) => {
  const [code, other] = [await newCode(partner), await newCode(partner)]
  const appliedTo = unique('customer')
  await succeed(gafapay.apply(appliedTo, code))
  const waiting = await start(partner, code)
  const rejected = await start(partner, code)
  await succeed(partner.decide(rejected, 'REJECT'))
  const { userId: reversed, id } = await accept(partner, await start(partner, code))
  await succeed(partner.reverse(id))
  for (const user of [appliedTo, waiting, reversed]) {
    const before = await referralOf(partner, user)
    for (const again of [code, other])
      expectGafapayFailure(await gafapay.apply(user, again), 409, alreadyApplied)
    expect(await referralOf(partner, user)).toEqual(before)
  }
  expect([await usedCountOf(partner, code), await usedCountOf(partner, other)]).toEqual(['1', '0'])
  await succeed(gafapay.apply(rejected, other))
  expect(await usedCountOf(partner, other)).toBe('1')
  await checkBooks(app)
})

const limits: Record<string, { program: Record<string, unknown>; code?: Record<string, unknown> }> = {
  'the code’s own limit': { program: {}, code: { maxUses: 2 } },
  'the program’s limit per code': { program: { maxReferralsPerCode: 2 } },
  'the program’s limit': { program: { maxReferrals: 2 } },
  'the program’s budget': { program: { budget: { value: '150.00' } } },
}
for (const [what, { program, code: terms }] of Object.entries(limits))
  test(`past ${what}, applying is MAX_REFERRAL_LIMIT_REACHED, also of 20 at once, and nothing is recorded`, async ({
    app,
    partner,
    gafapay,
  }) => {
    const { id: programId } = await newProgram(partner, { ...twoSides, ...program })
    const code = await newCode(partner, { programId, ...terms })
    const users = Array.from({ length: 20 }, () => unique('customer'))
    const answers = await Promise.all(users.map((user) => gafapay.apply(user, code)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2)
    for (const answer of answers) if (answer.status !== 200) expectGafapayFailure(answer, 409, limitReached)
    expect(await usedCountOf(partner, code)).toBe('2')
    const refused = users[answers.findIndex(({ status }) => status === 409)]!
    await expectNotReferred(partner, refused)
    expect(await succeed(gafapay.apply(refused, await newCode(partner)))).toEqual(applied)
    await checkBooks(app)
  })

test('50 applications at once for one user are one success and 49 ALREADY_APPLIED', async ({
  app,
  partner,
  gafapay,
}) => {
  const { id: programId } = await newProgram(partner, twoSides)
  const codes = [await newCode(partner, { programId }), await newCode(partner, { programId })]
  const user = unique('customer')
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) => gafapay.apply(user, codes[index % 2]!)),
  )
  expect(answers.filter(({ status }) => status === 200).map(({ body }) => body)).toEqual([applied])
  for (const answer of answers) if (answer.status !== 200) expectGafapayFailure(answer, 409, alreadyApplied)
  expect((await referralOf(partner, user)).bonuses).toHaveLength(2)
  expect((await Promise.all(codes.map((code) => usedCountOf(partner, code)))).toSorted()).toEqual(['0', '1'])
  await checkBooks(app)
})

test('applying reports what is missing as BAD_REQUEST and what is invalid as INVALID_REQUEST_PARAMETERS', async ({
  partner,
  gafapay,
}) => {
  const [user_id, referral_code] = [unique('customer'), await newCode(partner)]
  const good = { user_id, user_type: 2, referral_code }
  for (const missing of ['user_id', 'user_type', 'referral_code'])
    for (const nothing of [undefined, null])
      expectGafapayFailure(
        await gafapay.send('POST', applyPath, { ...good, [missing]: nothing }),
        400,
        'BAD_REQUEST',
      )
  for (const body of ['', '[]', '{"user_id":', 'user_id=1'])
    expectGafapayFailure(await gafapay.send('POST', applyPath, body), 400, 'BAD_REQUEST')
  for (const wrong of [
    { user_type: 4 },
    { user_type: '2' },
    { user_id: '' },
    { user_id: 7 },
    { user_id: 'u'.repeat(129) },
    { user_id: 'a\0b' },
    { referral_code: 7 },
    { referral_code: 'A'.repeat(1_001) },
  ])
    expectGafapayFailure(
      await gafapay.send('POST', applyPath, { ...good, ...wrong }),
      400,
      'INVALID_REQUEST_PARAMETERS',
    )
  await expectNotReferred(partner, user_id)
})

for (const [role, userType] of [
  ['ROLE_CUSTOMER', 2],
  ['ROLE_MERCHANT', 3],
  ['ROLE_AGENT', 5],
] as const)
  test(`${role} applies a code to its own subject only`, async ({ app, partner }) => {
    const [me, other] = [unique('me'), unique('other')]
    const client = gafapayClient(
      app.url,
      app.acme.companyId,
      await signToken(app.acme.jwtSigningSecret, { sub: me, roles: [role] }),
    )
    const code = await newCode(partner)
    for (const referralCode of [code, unique('NOBODYS')])
      expectGafapayFailure(await client.apply(other, referralCode, userType), 403, 'FORBIDDEN')
    await expectNotReferred(partner, other)
    expect(await succeed(client.apply(me, code, userType))).toEqual(applied)
    expect(await referralOf(partner, me)).toMatchObject({ state: 'approved' })
  })

test('an API key applies codes when it may write checks, and a read-only one does not', async ({
  app,
  partner,
}) => {
  const code = await newCode(partner)
  const [user, other] = [unique('customer'), unique('customer')]
  expect(
    await succeed(gafapayClient(app.url, app.acme.companyId, app.acme.apiKey).apply(user, code)),
  ).toEqual(applied)
  expectGafapayFailure(
    await gafapayClient(app.url, app.acme.companyId, app.acme.readOnlyApiKey).apply(other, code),
    403,
    'FORBIDDEN',
  )
  await expectNotReferred(partner, other)
})

interface ListedProgram {
  id: string
  name: string
  [field: string]: unknown
}

/** Programs that no other test has, found by a keyword of their own. */
async function programsNamed(
  gafapay: Gafapay,
  query: Record<string, string>,
): Promise<{ referral_programs: ListedProgram[]; total: number }> {
  const { success, error, data } = await succeed<{
    success: number
    error: string[]
    data: { referral_programs: ListedProgram[]; total: number }
  }>(gafapay.programs(query))
  expect([success, error]).toEqual([1, []])
  return data
}

for (const mount of mounts)
  test(`${mount || 'documented path'}: a program is listed with its terms, and all that is not set as null`, async ({
    app,
    partner,
  }) => {
    const gafapay = gafapayClient(
      app.url + mount,
      app.acme.companyId,
      await signToken(app.acme.jwtSigningSecret),
    )
    const times = { startsAt: '2026-01-01T00:00:00.000Z', endsAt: '2099-01-01T00:00:00.000Z' }
    const tiers = {
      rule: 'tiered',
      tiers: [
        { from: 1, amount: { value: '1.500' } },
        { from: 2, amount: { value: '9' } },
      ],
    }
    const full = await newProgram(partner, {
      currency: 'KWD',
      referrerBonus: tiers,
      refereeBonus: { rule: 'first-n', referrals: 3, amount: { value: '2' } },
      referrerUserType: 2,
      refereeUserType: 3,
      maxReferralsPerCode: 7,
      ...times,
    })
    expect(await programsNamed(gafapay, { search_keyword: full.name })).toEqual({
      referral_programs: [
        {
          id: full.id,
          name: full.name,
          user_type: 2,
          referral_for: 3,
          currency_id: full.currencyId,
          referfrom_rewards_type: 'tiered',
          referfrom_rewards_amount: '1.500',
          referto_rewards_type: 'first-n',
          referto_rewards_amount: '2.000',
          max_referral_limit: 7,
          status: 2,
          is_active: true,
          start_date: times.startsAt,
          end_date: times.endsAt,
          created_date: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        },
      ],
      total: 1,
    })
    const bare = await newProgram(partner, { status: 'paused' })
    const nothing = {
      user_type: null,
      referral_for: null,
      referfrom_rewards_type: null,
      referfrom_rewards_amount: null,
      referto_rewards_type: null,
      referto_rewards_amount: null,
      max_referral_limit: null,
      start_date: null,
      end_date: null,
    }
    expect((await programsNamed(gafapay, { search_keyword: bare.name })).referral_programs).toMatchObject([
      { id: bare.id, ...nothing, status: 1, is_active: false },
    ])
  })

/** Five programs whose names share a keyword, created in this order. */
async function fivePrograms(partner: Partner): Promise<{
  keyword: string
  names: Record<'customers' | 'merchants' | 'over' | 'later' | 'paused', string>
  currencyId: string
}> {
  const keyword = unique('Five')
  const currencyId = Array.from({ length: 32 }, () => Math.floor(Math.random() * 16).toString(16)).join('')
  const make = async (name: string, terms: Record<string, unknown>): Promise<Program> =>
    await newProgram(partner, { name: `${keyword} ${name}`, ...terms })
  const made = {
    customers: await make('c customers', {
      referrerUserType: 2,
      refereeUserType: 2,
      startsAt: '2026-03-01T00:00:00Z',
    }),
    merchants: await make('a merchants', {
      referrerUserType: 3,
      refereeUserType: 5,
      currency: 'EUR',
      currencyId,
      startsAt: '2026-02-01T00:00:00Z',
      endsAt: '2099-01-01T00:00:00Z',
    }),
    over: await make('e over', { startsAt: '2025-01-01T00:00:00Z', endsAt: '2025-12-31T00:00:00Z' }),
    later: await make('b later', { startsAt: '2098-01-01T00:00:00Z', endsAt: '2098-06-01T00:00:00Z' }),
    paused: await make('d paused', { status: 'paused', startsAt: '2026-04-01T00:00:00Z' }),
  }
  return {
    keyword,
    names: Object.fromEntries(Object.entries(made).map(([which, { name }]) => [which, name])) as Record<
      keyof typeof made,
      string
    >,
    currencyId,
  }
}

test('each filter of programs narrows the list, and a program for all user types matches every type', async ({
  partner,
  gafapay,
}) => {
  const { keyword, names, currencyId } = await fivePrograms(partner)
  const { customers, merchants, over, later, paused } = names
  const filters: [Record<string, string>, string[]][] = [
    [{}, [customers, merchants, over, later, paused]],
    [{ search_keyword: keyword.toUpperCase() }, [customers, merchants, over, later, paused]],
    [{ search_keyword: `${keyword} A MERCH` }, [merchants]],
    [{ user_type: '2' }, [customers, over, later, paused]],
    [{ user_type: '3' }, [merchants, over, later, paused]],
    [{ user_type: '5' }, [over, later, paused]],
    [{ referral_for: '5' }, [merchants, over, later, paused]],
    [{ referral_for: '2' }, [customers, over, later, paused]],
    [{ currency_id: currencyId }, [merchants]],
    [{ currency_id: 'another' }, []],
    [{ status: '2' }, [customers, merchants, over, later]],
    [{ status: '1' }, [paused]],
    [{ is_active: 'true' }, [customers, merchants]],
    [{ is_active: 'false' }, [over, later, paused]],
    [{ start_date: '2026-01-01', end_date: '2026-03-15' }, [customers, merchants]],
    [{ end_date: '2025-06-01T00:00:00Z' }, [over]],
    [{ start_date: '2098-07-01T00:00:00+02:00' }, [customers, merchants, paused]],
    [
      {
        user_type: '3',
        referral_for: '5',
        currency_id: currencyId,
        status: '2',
        is_active: '1',
        start_date: '2026-02-02',
      },
      [merchants],
    ],
    [{ user_type: '2', currency_id: currencyId }, []],
  ]
  for (const [query, expected] of filters) {
    const { referral_programs, total } = await programsNamed(gafapay, {
      search_keyword: keyword,
      sorting: '{"created_date":"ASC"}',
      limit: '100',
      ...query,
    })
    expect(
      referral_programs.map(({ name }) => name),
      JSON.stringify(query),
    ).toEqual(expected)
    expect(total).toBe(expected.length)
  }
})

test('programs are sorted newest first unless asked, and by one field either way', async ({
  partner,
  gafapay,
}) => {
  const { keyword, names } = await fivePrograms(partner)
  const { customers, merchants, over, later, paused } = names
  const orders: [string | undefined, string[]][] = [
    [undefined, [paused, later, over, merchants, customers]],
    ['{"created_date":"DESC"}', [paused, later, over, merchants, customers]],
    ['{"created_date":"ASC"}', [customers, merchants, over, later, paused]],
    [' { "name" : "ASC" } ', [merchants, later, customers, paused, over]],
    ['{"name":"DESC"}', [over, paused, customers, later, merchants]],
    ['{"start_date":"ASC"}', [over, merchants, customers, paused, later]],
    ['{"start_date":"DESC"}', [later, paused, customers, merchants, over]],
    ['{"end_date":"DESC"}', [merchants, later, over, paused, customers]],
  ]
  for (const [sorting, expected] of orders) {
    const { referral_programs } = await programsNamed(gafapay, {
      search_keyword: keyword,
      ...(sorting && { sorting }),
    })
    expect(
      referral_programs.map(({ name }) => name),
      sorting,
    ).toEqual(expected)
  }
})

test('programs are cut by skip and limit, ten unless asked, and the total is that of all', async ({
  partner,
  gafapay,
}) => {
  const keyword = unique('Dozen')
  const ids = []
  for (let count = 1; count <= 12; count++)
    ids.unshift((await newProgram(partner, { name: `${keyword} ${count}` })).id)
  for (const [query, expected] of [
    [{}, ids.slice(0, 10)],
    [{ skip: '10' }, ids.slice(10)],
    [{ skip: '0', limit: '1' }, ids.slice(0, 1)],
    [{ skip: '5', limit: '3' }, ids.slice(5, 8)],
    [{ limit: '12' }, ids],
    [{ limit: '100000' }, ids],
    [{ skip: '12' }, []],
    [{ skip: '999999999' }, []],
  ] as const) {
    const { referral_programs, total } = await programsNamed(gafapay, { search_keyword: keyword, ...query })
    expect(
      referral_programs.map(({ id }) => id),
      JSON.stringify(query),
    ).toEqual(expected)
    expect(total).toBe(12)
  }
})

const malformed: Record<string, string[]> = {
  sorting: [
    'created_date',
    '{"created_date":"DESC"',
    '{"created_date":"desc"}',
    '{"created_date":1}',
    '{"spent":"ASC"}',
    '{}',
    '[]',
    'null',
    '"name"',
    '{"name":"ASC","created_date":"DESC"}',
    '{"__proto__":"ASC"}',
    '{"name; drop table programs":"ASC"}',
    '['.repeat(150),
    '{"name":"ASC"}'.padEnd(201),
  ],
  skip: ['-1', '1.5', '1e3', 'ten', ' 1', '9'.repeat(400)],
  limit: ['0', '-1', '1.5', '1e309', 'Infinity', 'ten', '٣'],
  status: ['0', '3', 'active'],
  is_active: ['yes', '2'],
  user_type: ['4', '02', 'customer'],
  referral_for: ['4', '2.0'],
  start_date: ['today', '2026-02-30', '31.01.2026', '2026-01-31T25:00:00Z', '1767225600'],
  end_date: ['tomorrow', '2026-13-01'],
  currency_id: ['c'.repeat(129), 'a\0b'],
  search_keyword: ['k'.repeat(101), 'a\u202eb'],
}
for (const [parameter, values] of Object.entries(malformed))
  test(`${parameter} that is malformed is INVALID_REQUEST_PARAMETERS`, async ({ gafapay }) => {
    for (const value of values) {
      const answer = await gafapay.programs({ [parameter]: value })
      expect([value, answer.status]).toEqual([value, 400])
      expectGafapayFailure(answer, 400, 'INVALID_REQUEST_PARAMETERS')
    }
    expectGafapayFailure(
      await gafapay.send('GET', `${programsPath}?${parameter}=1&${parameter}=1`),
      400,
      'INVALID_REQUEST_PARAMETERS',
    )
  })

test('programs are for callers of the company, and another company’s are not among them', async ({
  app,
  partner,
  gafapay,
}) => {
  const ours = await newProgram(partner)
  const { url, globex } = app
  const theirs = gafapayClient(url, globex.companyId, await signToken(globex.jwtSigningSecret))
  expect(await programsNamed(theirs, { search_keyword: ours.name })).toEqual({
    referral_programs: [],
    total: 0,
  })
  expect(await programsNamed(theirs, { currency_id: ours.currencyId })).toEqual({
    referral_programs: [],
    total: 0,
  })
  expect((await programsNamed(theirs, {})).referral_programs).toMatchObject([{ name: 'Friends bonus' }])
  expect((await programsNamed(gafapay, { search_keyword: 'Friends bonus' })).total).toBe(0)
  for (const path of [programsPath, applyPath]) {
    const method = path === applyPath ? 'POST' : 'GET'
    expectGafapayFailure(
      await gafapay.send(method, path, undefined, { authorization: '' }),
      401,
      'UNAUTHORIZED',
    )
    expectGafapayFailure(await gafapay.send(method, path, undefined, { companyid: '' }), 400, 'BAD_REQUEST')
    expectGafapayFailure(
      await gafapay.send(method, path, undefined, { companyid: globex.companyId }),
      401,
      'UNAUTHORIZED',
    )
  }
})

test('an applied referral is reversed through the partner API, and others can use the code again', async ({
  app,
  partner,
  gafapay,
}) => {
  const { id: programId } = await newProgram(partner, { ...twoSides, maxReferralsPerCode: 1 })
  const { owner, code } = await personalCode(gafapay, 2, programId)
  const user = unique('customer')
  await succeed(gafapay.apply(user, code))
  const limited = async () =>
    (
      (await gafapay.find({ user_id: owner })).body as {
        data: { referral_user: { max_referral_limit_reach: boolean } }
      }
    ).data.referral_user.max_referral_limit_reach
  expect(await limited()).toBe(true)
  await succeed(partner.reverse((await referralOf(partner, user)).id))
  expect(await limited()).toBe(false)
  expectGafapayFailure(await gafapay.apply(user, code), 409, alreadyApplied)
  expect(await succeed(gafapay.apply(unique('customer'), code))).toEqual(applied)
  await checkBooks(app)
})
