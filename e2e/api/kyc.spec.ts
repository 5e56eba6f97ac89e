import {
  blamedFields,
  expectPartnerFailure,
  gafapayClient,
  invalid,
  mounts,
  partnerClient,
  signToken,
  succeed,
  unique,
  violations,
  untyped,
  type Decision,
  type NewPerson,
} from '../clients'
import { contentsOf } from '../database'
import { checkBooks, expect, test } from '../fixtures'
import {
  accept,
  approve,
  everythingOf,
  fixed,
  kycStatus,
  newCode,
  newExpiredCode,
  newProgram,
  referralOf,
  start,
  usedCountOf,
  type Partner,
} from './lifecycle'

const person = (more: Record<string, unknown> = {}): NewPerson => ({
  userId: unique('person'),
  firstName: 'Jane',
  lastName: 'Smith',
  ...more,
})
const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
const twoSides = { referrerBonus: fixed('50.00'), refereeBonus: fixed('25.00') }

async function expectNothingOf(partner: Partner, userId: string): Promise<void> {
  expect(await succeed(partner.kycStatus(userId))).toEqual(kycStatus(userId, 'NOT_STARTED'))
  expect(await succeed(partner.get('/v1/referrals', { userId }))).toEqual({
    referrals: [],
    nextCursor: null,
    eof: true,
  })
}

for (const mount of mounts)
  test(`${mount || 'documented path'}: a check is started, looked up and decided, under the caller’s own user id`, async ({
    app,
  }) => {
    const partner = partnerClient(app.url + mount, app.acme.apiKey)
    const everything = person({
      middleName: 'Q.',
      email: `${unique('jane')}@example.com`,
      phoneNumber: `+1 555 ${unique('').replace(/\D/g, '')}0001`,
      dateOfBirth: '1990-01-31',
      ssn: `ssn-${unique('')}`,
      address: {
        addressLine1: '1 Main St',
        addressLine2: 'Apt 2',
        city: 'Springfield',
        state: 'IL',
        postalCode: '62701',
        country: 'US',
      },
      sessionToken: 's'.repeat(8_000),
      agreementTime: '2026-01-31T09:00:00Z',
      ipAddress: '203.0.113.7',
      referralCode: await newCode(partner),
      unknown: 'ignored',
    })
    const { userId } = everything
    expect(await succeed(partner.kycStatus(userId))).toEqual(kycStatus(userId, 'NOT_STARTED'))
    expect(await succeed(partner.startKyc(everything))).toEqual(kycStatus(userId, 'OPEN'))
    expect(await succeed(partner.kycStatus(userId))).toEqual(kycStatus(userId, 'OPEN'))
    const outcome = { subStatus: 'DOCUMENT_VERIFIED', participantId: 'participant-1', account: 'account-1' }
    const closed = { status: { decision: 'ACCEPT', status: 'CLOSED', externalId: userId, ...outcome } }
    expect(await succeed(partner.decide(userId, 'ACCEPT', outcome))).toEqual(closed)
    expect(await succeed(partner.kycStatus(userId))).toEqual(closed)
    expect(await referralOf(partner, userId)).toMatchObject({ state: 'approved', userId })
  })

test('a start without a name or user, or with invalid details, names each field, and nothing is recorded', async ({
  partner,
}) => {
  const { userId } = person()
  const before = await everythingOf(partner)
  const bad: [Record<string, unknown>, string, string][] = [
    [{}, 'MISSING_ARGUMENT', 'userId,firstName,lastName'],
    [{ userId, firstName: 'Jane' }, 'MISSING_ARGUMENT', 'lastName'],
    [{ userId, firstName: null, lastName: 'Smith' }, 'MISSING_ARGUMENT', 'firstName'],
    [{ firstName: 'Jane', lastName: 'Smith' }, 'MISSING_ARGUMENT', 'userId'],
    [person({ userId: '' }), 'INVALID_ARGUMENT', 'userId'],
    [person({ userId: 'u'.repeat(129) }), 'INVALID_ARGUMENT', 'userId'],
    [person({ userId: 'a\0b' }), 'INVALID_ARGUMENT', 'userId'],
    [person({ userId, firstName: ' ' }), 'INVALID_ARGUMENT', 'firstName'],
    [person({ userId, lastName: 'a\u202eb' }), 'INVALID_ARGUMENT', 'lastName'],
    [person({ userId, lastName: 7 }), 'INVALID_ARGUMENT', 'lastName'],
    [person({ userId, email: 'no address' }), 'INVALID_ARGUMENT', 'email'],
    [person({ userId, phoneNumber: 15550001 }), 'INVALID_ARGUMENT', 'phoneNumber'],
    [person({ userId, ssn: '9'.repeat(41) }), 'INVALID_ARGUMENT', 'ssn'],
    [person({ userId, address: 'Main St' }), 'INVALID_ARGUMENT', 'address'],
    [person({ userId, address: { country: ['US'] } }), 'INVALID_ARGUMENT', 'address.country'],
    [person({ userId, referralCode: 2024 }), 'INVALID_ARGUMENT', 'referralCode'],
  ]
  for (const [body, reason, fields] of bad) {
    const answer = await partner.startKyc(untyped(body))
    expectPartnerFailure(answer, 400, 3, reason)
    expect(blamedFields(answer).join(), JSON.stringify(body)).toBe(fields)
  }
  await expectNothingOf(partner, userId)
  expect(await everythingOf(partner)).toEqual(before)
})

test('null and an empty text in an optional field are the same as absent', async ({ partner }) => {
  for (const nothing of [null, '']) {
    const given = person({
      middleName: nothing,
      email: nothing,
      phoneNumber: nothing,
      ssn: nothing,
      address: null,
      referralCode: nothing,
    })
    expect(await succeed(partner.startKyc(given))).toEqual(kycStatus(given.userId, 'OPEN'))
    expect(await succeed(partner.get('/v1/referrals', { userId: given.userId }))).toMatchObject({
      referrals: [],
    })
  }
})

/** Every reason why a code cannot be used: how to create such a code, and the reported reason. */
const unusable: Record<string, (partner: Partner, userId: string) => Promise<string>> = {
  REFERRAL_CODE_NOT_FOUND: async () => await Promise.resolve(unique('NOBODYS')),
  REFERRAL_CODE_DISABLED: async (partner) => {
    const code = await newCode(partner)
    await succeed(partner.change(code, { status: 'disabled' }))
    return code
  },
  REFERRAL_CODE_EXPIRED: (partner) => newExpiredCode(partner),
  REFERRAL_CODE_NOT_STARTED: (partner) => newCode(partner, { startsAt: at(1) }),
  REFERRAL_CODE_LIMIT_REACHED: async (partner) => {
    const code = await newCode(partner, { maxUses: 1 })
    await approve(partner, code)
    return code
  },
  PROGRAM_NOT_RUNNING: async (partner) => {
    const { id } = await newProgram(partner)
    const code = await newCode(partner, { programId: id })
    await succeed(partner.send('PATCH', `/v1/programs/${id}`, { status: 'paused' }))
    return code
  },
  PROGRAM_LIMIT_REACHED: async (partner) => {
    const code = await newCode(partner, { programId: (await newProgram(partner, { maxReferrals: 1 })).id })
    await approve(partner, code)
    return code
  },
  PROGRAM_BUDGET_REACHED: async (partner) =>
    newCode(partner, {
      programId: (await newProgram(partner, { ...twoSides, budget: { value: '74.99' } })).id,
    }),
  SELF_REFERRAL: (partner, userId) => newCode(partner, { userId }),
}
for (const [reason, prepare] of Object.entries(unusable))
  test(`a code that cannot be used is 400 with ${reason}, and nothing is recorded`, async ({ partner }) => {
    const { userId } = person()
    const referralCode = await prepare(partner, userId)
    const before = await everythingOf(partner)
    const answer = await partner.startKyc(person({ userId, referralCode }))
    expectPartnerFailure(answer, 400, 3, 'INVALID_ARGUMENT')
    expect(violations(answer)).toEqual([{ field: 'referralCode', reason }])
    await expectNothingOf(partner, userId)
    expect(await everythingOf(partner)).toEqual(before)
    // Without it, or with a good one, the person can start.
    expect(await start(partner, await newCode(partner), { userId })).toBe(userId)
  })

test('a code that cannot be used for several reasons reports all of them', async ({ partner }) => {
  const { userId } = person()
  const referralCode = await newExpiredCode(partner, { userId })
  await succeed(partner.change(referralCode, { status: 'disabled' }))
  const reasons = violations(await partner.startKyc(person({ userId, referralCode }))).map(
    ({ reason }) => reason,
  )
  expect(reasons.toSorted()).toEqual(['REFERRAL_CODE_DISABLED', 'REFERRAL_CODE_EXPIRED', 'SELF_REFERRAL'])
})

test('a code is accepted in any case, and text that cannot be a code is reported as an unknown code', async ({
  partner,
}) => {
  const code = await newCode(partner)
  const userId = await start(partner, code.toLowerCase())
  expect(await referralOf(partner, userId)).toMatchObject({ referralCode: code })
  for (const referralCode of ['!', 'PARТNER2024', "x' OR 1=1 --", 'A'.repeat(65)]) {
    const answer = await partner.startKyc(person({ referralCode }))
    expectPartnerFailure(answer, 400, 3, 'INVALID_ARGUMENT')
    expect(violations(answer)).toEqual([{ field: 'referralCode', reason: 'REFERRAL_CODE_NOT_FOUND' }])
  }
})

test('a person is referred once: with another code, while the first referral may count, it is ALREADY_REFERRED', async ({
  app,
  partner,
}) => {
  const [code, other] = [await newCode(partner), await newCode(partner)]
  const waiting = await start(partner, code)
  const before = await referralOf(partner, waiting)
  const status = await succeed(partner.kycStatus(waiting))
  const answer = await partner.startKyc(person({ userId: waiting, referralCode: other }))
  expectPartnerFailure(answer, 400, 3, 'INVALID_ARGUMENT')
  expect(violations(answer)).toEqual([{ field: 'referralCode', reason: 'ALREADY_REFERRED' }])
  expect(await referralOf(partner, waiting)).toEqual(before)
  expect(await succeed(partner.kycStatus(waiting))).toEqual(status)
  // A code applied in the other dialect is a referral as well.
  const gafapay = gafapayClient(app.url, app.acme.companyId, app.acme.apiKey)
  const { userId } = person()
  await succeed(gafapay.apply(userId, other))
  expect(violations(await partner.startKyc(person({ userId, referralCode: code })))).toEqual([
    { field: 'referralCode', reason: 'ALREADY_REFERRED' },
  ])
  expect([await usedCountOf(partner, code), await usedCountOf(partner, other)]).toEqual(['0', '1'])
})

test('repeating an open start changes only the details: one referral, with its first code, even if that code has ended since', async ({
  partner,
}) => {
  const code = await newCode(partner)
  const userId = await start(partner, code)
  const first = await referralOf(partner, userId)
  await start(partner, code.toLowerCase(), { userId, firstName: 'Janet' })
  await succeed(partner.startKyc(person({ userId })))
  await succeed(partner.change(code, { status: 'disabled' }))
  await start(partner, code, { userId, lastName: 'Jones' })
  expect(await referralOf(partner, userId)).toEqual(first)
})

test('repeating a start that is open may add a code where there was none', async ({ partner }) => {
  const { userId } = person()
  const code = await newCode(partner)
  await succeed(partner.startKyc(person({ userId })))
  const refused = await partner.startKyc(person({ userId, referralCode: unique('NOBODYS') }))
  expect(violations(refused)).toEqual([{ field: 'referralCode', reason: 'REFERRAL_CODE_NOT_FOUND' }])
  await start(partner, code, { userId })
  expect(await accept(partner, userId)).toMatchObject({ state: 'approved', referralCode: code })
  expect(await usedCountOf(partner, code)).toBe('1')
})

test('starting again after ACCEPT is 409 and changes nothing, with a code or without', async ({
  partner,
}) => {
  const code = await newCode(partner)
  const approved = await approve(partner, code)
  const { userId } = person()
  await succeed(partner.startKyc(person({ userId })))
  await succeed(partner.decide(userId, 'ACCEPT'))
  const repeats: [string, string, Record<string, unknown>][] = [
    ['without a code, of a person without one', userId, {}],
    ['with a code, of a person without one', userId, { referralCode: code }],
    ['with an unknown code', userId, { referralCode: unique('NOBODYS') }],
    ['without a code, of a person with one', approved.userId, {}],
    ['word for word', approved.userId, { referralCode: code }],
    ['with another code', approved.userId, { referralCode: await newCode(partner) }],
  ]
  const answers = []
  for (const [what, user, more] of repeats)
    answers.push([what, await partner.startKyc(person({ userId: user, ...more }))] as const)
  expect(answers.map(([what, { status }]) => [what, status])).toEqual(repeats.map(([what]) => [what, 409]))
  for (const [, answer] of answers) expectPartnerFailure(answer, 409, 6, 'KYC_ALREADY_ACCEPTED')
  expect(await referralOf(partner, approved.userId)).toEqual(approved)
  expect(await usedCountOf(partner, code)).toBe('1')
  expect(await succeed(partner.get('/v1/referrals', { userId }))).toMatchObject({ referrals: [] })
})

test('a rejected person may start again, and the same referral is then approved', async ({ partner }) => {
  const code = await newCode(partner)
  const userId = await start(partner, code)
  await succeed(partner.decide(userId, 'REJECT', { subStatus: 'BLURRED', participantId: 'p' }))
  const rejected = await referralOf(partner, userId)
  expect(await succeed(partner.startKyc(person({ userId })))).toEqual(kycStatus(userId, 'OPEN'))
  expect(await accept(partner, userId)).toMatchObject({ id: rejected.id, state: 'approved' })
  expect(await usedCountOf(partner, code)).toBe('1')
})

test('only ACCEPT with CLOSED approves; earlier decisions count nothing', async ({ partner }) => {
  const code = await newCode(partner)
  const userId = await start(partner, code)
  const steps: [Decision, 'OPEN' | 'ON_HOLD' | undefined, string][] = [
    ['REVIEW', undefined, 'ON_HOLD'],
    ['RESUBMIT', undefined, 'OPEN'],
    ['ACCEPT', 'ON_HOLD', 'ON_HOLD'],
    ['ACCEPT', 'OPEN', 'OPEN'],
    ['REJECT', 'ON_HOLD', 'ON_HOLD'],
  ]
  for (const [decision, status, then] of steps) {
    expect(await succeed(partner.decide(userId, decision, { status })), decision).toEqual(
      kycStatus(userId, then, decision),
    )
    expect(await succeed(partner.kycStatus(userId))).toEqual(kycStatus(userId, then, decision))
    expect(await referralOf(partner, userId)).toMatchObject({ state: 'pending', bonuses: [] })
    expect(await usedCountOf(partner, code)).toBe('0')
  }
  expect(await succeed(partner.decide(userId, 'ACCEPT', { status: 'CLOSED' }))).toEqual(
    kycStatus(userId, 'CLOSED', 'ACCEPT'),
  )
  expect(await referralOf(partner, userId)).toMatchObject({ state: 'approved' })
  expect(await usedCountOf(partner, code)).toBe('1')
})

test('a decision that closes the check, sent again, changes nothing; after approval no other can follow it', async ({
  app,
  partner,
}) => {
  const code = await newCode(partner, { programId: (await newProgram(partner, twoSides)).id })
  for (const decision of ['ACCEPT', 'REJECT'] as const) {
    const userId = await start(partner, code)
    const details = { subStatus: 'FIRST', participantId: 'p1', account: 'a1' }
    const closed = await succeed(partner.decide(userId, decision, details))
    const referral = await referralOf(partner, userId)
    expect(await succeed(partner.decide(userId, decision, details))).toEqual(closed)
    for (const other of decision === 'ACCEPT' ? (['REJECT', 'REVIEW', 'RESUBMIT'] as const) : [])
      expectPartnerFailure(await partner.decide(userId, other), 400, 9, 'KYC_ALREADY_DECIDED')
    expect(await succeed(partner.kycStatus(userId))).toEqual(closed)
    expect(await referralOf(partner, userId)).toEqual(referral)
  }
  expect(await usedCountOf(partner, code)).toBe('1')
  await checkBooks(app)
})

test('a decision that is not final, sent again, changes nothing', async ({ partner }) => {
  const userId = await start(partner, await newCode(partner))
  const held = await succeed(partner.decide(userId, 'REVIEW'))
  const referral = await referralOf(partner, userId)
  expect(await succeed(partner.decide(userId, 'REVIEW'))).toEqual(held)
  expect(await referralOf(partner, userId)).toEqual(referral)
})

test('decisions need a person who started, and a known decision', async ({ partner }) => {
  const userId = await start(partner, await newCode(partner))
  const before = await referralOf(partner, userId)
  expectPartnerFailure(await partner.decide(unique('nobody'), 'ACCEPT'), 404, 5, 'NOT_FOUND')
  const bad: [Record<string, unknown>, string, string][] = [
    [{}, 'MISSING_ARGUMENT', 'userId,decision'],
    [{ userId }, 'MISSING_ARGUMENT', 'decision'],
    [{ userId, decision: 'accept' }, 'INVALID_ARGUMENT', 'decision'],
    [{ userId, decision: '' }, 'INVALID_ARGUMENT', 'decision'],
    [{ userId, decision: 'ACCEPT', status: 'DONE' }, 'INVALID_ARGUMENT', 'status'],
    [{ userId, decision: 'REVIEW', status: 'CLOSED' }, 'INVALID_ARGUMENT', 'status'],
    [{ userId, decision: 'RESUBMIT', status: 'CLOSED' }, 'INVALID_ARGUMENT', 'status'],
    [{ userId, decision: 'ACCEPT', account: 'a'.repeat(201) }, 'INVALID_ARGUMENT', 'account'],
  ]
  for (const [body, reason, fields] of bad) {
    const answer = await partner.send('POST', '/v1/kyc/decisions', body)
    expectPartnerFailure(answer, 400, 3, reason)
    expect(blamedFields(answer).join(), JSON.stringify(body)).toBe(fields)
  }
  expect(await referralOf(partner, userId)).toEqual(before)
  expect(await succeed(partner.kycStatus(userId))).toEqual(kycStatus(userId, 'OPEN'))
})

test('the status needs a userId, and is NOT_STARTED for a user who never started', async ({ partner }) => {
  const missing = await partner.get('/v1/kyc/status')
  expectPartnerFailure(missing, 400, 3, 'MISSING_ARGUMENT')
  expect(blamedFields(missing)).toEqual(['userId'])
  for (const userId of ['', 'u'.repeat(129), 'a\0b'])
    expect(blamedFields(await partner.kycStatus(userId))).toEqual(['userId'])
  for (const userId of [unique('nobody'), '日本語 🎉', '../status', 'a/b?c&d=e'])
    await expectNothingOf(partner, userId)
})

const samePerson: Record<
  string,
  [
    heldFor: string,
    one: () => Record<string, unknown>,
    spelledOtherwise: (one: Record<string, unknown>) => Record<string, unknown>,
  ]
> = {
  'social security number': [
    'SAME_SSN',
    () => ({ ssn: `900-${Math.floor(10 + Math.random() * 89)}-${Math.floor(1000 + Math.random() * 8999)}` }),
    ({ ssn }) => ({ ssn: String(ssn).replaceAll('-', '') }),
  ],
  'email address': [
    'SAME_EMAIL',
    () => ({ email: `${unique('jane')}@example.com` }),
    ({ email }) => ({ email: String(email).toUpperCase().replace('@', '+shop@') }),
  ],
  'phone number': [
    'SAME_PHONE',
    () => ({ phoneNumber: `+1 (555) ${Math.floor(1e6 + Math.random() * 8e6)}` }),
    ({ phoneNumber }) => ({ phoneNumber: String(phoneNumber).replace(/\D/g, '') }),
  ],
}
for (const [what, [heldFor, one, spelledOtherwise]] of Object.entries(samePerson))
  test(`a second person with the same ${what}, however it is spelled, is held for review: accepted, but not counted and not paid`, async ({
    app,
    partner,
    globexPartner,
  }) => {
    const code = await newCode(partner, { programId: (await newProgram(partner, twoSides)).id })
    const details = one()
    const first = await start(partner, code, details)
    expect(await referralOf(partner, first)).toMatchObject({ state: 'pending', heldFor: null })
    const second = await start(partner, code, spelledOtherwise(details))
    const held = await referralOf(partner, second)
    expect(held).toMatchObject({ state: 'pending', heldFor })
    expect(held.timeline.map(({ type, reason }) => [type, reason])).toEqual([
      ['created', null],
      ['held', heldFor],
    ])
    const accepted = await accept(partner, second)
    expect(accepted).toMatchObject({ state: 'pending', heldFor, bonuses: [] })
    expect(await accept(partner, second)).toEqual(accepted)
    expect(await usedCountOf(partner, code)).toBe('0')
    // The first check continues, and another company does not see either.
    expect(await accept(partner, first)).toMatchObject({ state: 'approved', heldFor: null })
    expect(await usedCountOf(partner, code)).toBe('1')
    const elsewhere = await start(globexPartner, await newCode(globexPartner), details)
    expect(await referralOf(globexPartner, elsewhere)).toMatchObject({ heldFor: null })
    await checkBooks(app)
  })

test('details added by a repeated start hold a referral just as well', async ({ partner }) => {
  const code = await newCode(partner)
  const email = `${unique('jane')}@example.com`
  await start(partner, code, { email })
  const userId = await start(partner, code)
  await start(partner, code, { userId, email })
  expect(await referralOf(partner, userId)).toMatchObject({ state: 'pending', heldFor: 'SAME_EMAIL' })
})

test('an erased person counts as one who never started; the referral, its count and its bonuses stay', async ({
  app,
  partner,
}) => {
  const code = await newCode(partner, { programId: (await newProgram(partner, twoSides)).id })
  const details = { email: `${unique('jane')}@example.com`, ssn: unique('ssn') }
  const approved = await approve(partner, code)
  const waiting = await start(partner, code, details)

  for (const userId of [approved.userId, waiting]) {
    expect(await succeed(partner.erase(userId))).toEqual({})
    expect(await succeed(partner.kycStatus(userId))).toEqual(kycStatus(userId, 'NOT_STARTED'))
    expect(await succeed(partner.erase(userId))).toEqual({})
    expectPartnerFailure(await partner.decide(userId, 'ACCEPT'), 404, 5, 'NOT_FOUND')
  }
  const { timeline, ...kept } = await referralOf(partner, approved.userId)
  expect({ ...kept, timeline: timeline.slice(0, -1) }).toEqual(approved)
  expect(timeline.at(-1)).toMatchObject({ type: 'person_erased' })
  expect(await referralOf(partner, waiting)).toMatchObject({
    state: 'rejected',
    reason: 'PERSON_ERASED',
    bonuses: [],
  })
  expect(await usedCountOf(partner, code)).toBe('1')
  // Nothing is left to match another person with the erased one.
  expect(await referralOf(partner, await start(partner, code, details))).toMatchObject({ heldFor: null })
  // And the person may come back: what never counted is no referral.
  expect(await succeed(partner.startKyc(person({ userId: waiting, referralCode: code })))).toEqual(
    kycStatus(waiting, 'OPEN'),
  )
  await checkBooks(app)
})

test('a person with any id can be erased, including ids that look like paths', async ({ partner }) => {
  for (const userId of ['日本語 🎉', 'a/b?c=d&e#f', '100%', `${unique('x')} y`]) {
    await succeed(partner.startKyc(person({ userId })))
    expect(await succeed(partner.erase(userId))).toEqual({})
    await expectNothingOf(partner, userId)
  }
  await succeed(partner.startKyc(person({ userId: 'start' })))
  expectPartnerFailure(await partner.send('DELETE', '/v1/kyc/start'), 405, 3, 'METHOD_NOT_ALLOWED')
  expect(await succeed(partner.send('DELETE', '/v1/kyc/%73tart'))).toEqual({})
  await expectNothingOf(partner, 'start')
  expectPartnerFailure(await partner.erase(unique('nobody')), 404, 5, 'NOT_FOUND')
})

test('checks accept API keys that may write them: not a read-only key, nor a GafaPay token', async ({
  app,
  partner,
}) => {
  const userId = await start(partner, await newCode(partner))
  const readOnly = partnerClient(app.url, app.acme.readOnlyApiKey)
  expect(await succeed(readOnly.kycStatus(userId))).toEqual(kycStatus(userId, 'OPEN'))
  for (const refused of [
    await readOnly.startKyc(person()),
    await readOnly.decide(userId, 'ACCEPT'),
    await readOnly.erase(userId),
  ])
    expectPartnerFailure(refused, 403, 7, 'PERMISSION_DENIED')
  const token = partnerClient(app.url, await signToken(app.acme.jwtSigningSecret))
  for (const refused of [
    await token.startKyc(person()),
    await token.kycStatus(userId),
    await token.decide(userId, 'ACCEPT'),
    await token.erase(userId),
  ])
    expectPartnerFailure(refused, 401, 16, 'UNAUTHENTICATED')
  expect(await succeed(partner.kycStatus(userId))).toEqual(kycStatus(userId, 'OPEN'))
})

test('50 equal starts at once create one referral', async ({ app, partner }) => {
  const code = await newCode(partner)
  const given = person({ referralCode: code })
  const answers = await Promise.all(Array.from({ length: 50 }, () => partner.startKyc(given)))
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(
    new Set([`200 ${JSON.stringify(kycStatus(given.userId, 'OPEN'))}`]),
  )
  expect((await referralOf(partner, given.userId)).timeline).toHaveLength(1)
  // With different codes, the first one wins.
  const other = person()
  const codes = await Promise.all(Array.from({ length: 10 }, () => newCode(partner)))
  const statuses = (
    await Promise.all(codes.map((referralCode) => partner.startKyc({ ...other, referralCode })))
  ).map(({ status }) => status)
  expect(statuses.toSorted()).toEqual([200, ...Array.from({ length: 9 }, () => 400)])
  expect(codes).toContain((await referralOf(partner, other.userId)).referralCode)
  await checkBooks(app)
})

test('a social security number is in no answer and no file, whether the start succeeds or fails', async ({
  seeded,
  start: startServer,
}) => {
  const server = await startServer('seeded')
  const partner = partnerClient(server.url, seeded.companies[0]!.apiKey)
  const code = await newCode(partner)
  const numbers = Array.from({ length: 30 }, (_, index) => `912-67-${4_000 + index}`)
  const spellings = numbers.flatMap((number) => [
    number,
    number.replaceAll('-', ''),
    number.replaceAll('-', ' '),
  ])
  const said: string[] = []
  for (const [index, ssn] of numbers.entries()) {
    const given = person({
      ssn: spellings[index * 3 + (index % 3)],
      email: 'jane.doe.private@example.com',
      referralCode: index % 5 === 4 ? 'NOBODYS' : code,
    })
    const { userId } = given
    said.push(
      (await partner.startKyc(given)).text,
      (await partner.startKyc(given)).text,
      (await partner.kycStatus(userId)).text,
      (await partner.decide(userId, 'ACCEPT')).text,
    )
    said.push(
      (await partner.startKyc(untyped({ ...given, lastName: null }))).text,
      (await partner.startKyc({ ...given, email: ssn })).text,
    )
    said.push(
      (await partner.startKyc(untyped({ ...given, ssn: { number: ssn } }))).text,
      (await partner.startKyc({ ...given, ssn: ssn.repeat(9) })).text,
      (await partner.send('POST', '/v1/kyc/start', `{"ssn":"${ssn}",`)).text,
    )
  }
  for (const name of ['referrals', 'bonuses', 'programs', 'usage'])
    said.push((await partner.get(`/v1/${name}`, name === 'usage' ? {} : { limit: '100' })).text)
  said.push((await partner.get('/v1/referrals', { referralCode: code, limit: '100' })).text)
  const contents = await contentsOf(server.folder)
  const holds = (content: string | Buffer) => spellings.some((spelling) => content.includes(spelling))
  expect(said.filter(holds)).toEqual([])
  expect(contents.some(holds)).toBe(false)
  // The search works: the code's name is in the files, the details are not in plain text.
  expect(contents.some((content) => content.includes(code))).toBe(true)
  expect(contents.some((content) => content.includes('jane.doe.private@example.com'))).toBe(false)
  expect((await partner.validate('NOBODYS')).body).toEqual(invalid)
})
