import { blamedFields, expectPartnerFailure, unique, untyped } from '../clients'
import { expect, test } from '../fixtures'

test('an existing code is 409 in any case and state, and its owner is never revealed', async ({
  partner,
}) => {
  const code = unique('Taken')
  const owner = unique('the-owner')
  expect((await partner.create({ userId: owner, referralCode: code })).status).toBe(200)
  for (const again of [code, code.toLowerCase(), code.toUpperCase()]) {
    const refusal = await partner.create({ userId: 'someone', referralCode: again })
    expectPartnerFailure(refusal, 409, 6, 'REFERRAL_CODE_TAKEN')
    expect(refusal.text).not.toContain(owner)
  }
  await partner.change(code, { status: 'disabled' })
  expectPartnerFailure(
    await partner.create({ userId: owner, referralCode: code }),
    409,
    6,
    'REFERRAL_CODE_TAKEN',
  )
})

test('bad fields are 400, each named, and nothing is recorded', async ({ partner }) => {
  const code = unique('BAD')
  const bad: [Record<string, unknown>, string, string][] = [
    [{}, 'MISSING_ARGUMENT', 'userId,referralCode'],
    [{ userId: null, referralCode: code }, 'MISSING_ARGUMENT', 'userId'],
    [{ userId: 'u' }, 'MISSING_ARGUMENT', 'referralCode'],
    [{ userId: '', referralCode: code }, 'INVALID_ARGUMENT', 'userId'],
    [{ userId: 'u'.repeat(129), referralCode: code }, 'INVALID_ARGUMENT', 'userId'],
    [{ userId: 12, referralCode: code }, 'INVALID_ARGUMENT', 'userId'],
    [{ userId: 'u', referralCode: 'AB' }, 'INVALID_ARGUMENT', 'referralCode'],
    [{ userId: 'u', referralCode: 'A'.repeat(65) }, 'INVALID_ARGUMENT', 'referralCode'],
    [{ userId: 'u', referralCode: `-${code}` }, 'INVALID_ARGUMENT', 'referralCode'],
    [{ userId: 'u', referralCode: code, category: ' ' }, 'INVALID_ARGUMENT', 'category'],
    [{ userId: 'u', referralCode: code, category: 'c'.repeat(65) }, 'INVALID_ARGUMENT', 'category'],
    [{ userId: 'u', referralCode: code, maxUses: 0 }, 'INVALID_ARGUMENT', 'maxUses'],
    [{ userId: 'u', referralCode: code, maxUses: '5' }, 'INVALID_ARGUMENT', 'maxUses'],
    [{ userId: 'u', referralCode: code, expiresAt: 'tomorrow' }, 'INVALID_ARGUMENT', 'expiresAt'],
    [
      {
        userId: 'u',
        referralCode: code,
        startsAt: '2027-01-02T00:00:00Z',
        expiresAt: '2027-01-01T00:00:00Z',
      },
      'INVALID_ARGUMENT',
      'expiresAt',
    ],
  ]
  for (const [body, reason, fields] of bad) {
    const answer = await partner.create(untyped(body))
    const { details } = answer.body as { details: { reason?: string }[] }
    expectPartnerFailure(answer, 400, 3, details[0]!.reason!)
    expect([blamedFields(answer).join(), details[0]!.reason], JSON.stringify(body)).toEqual([fields, reason])
  }
  expect((await partner.page({ code })).referralCodes).toEqual([])
})

test('a limit below the current uses, and a change of an unknown code, are rejected', async ({ partner }) => {
  const refusal = await partner.change('PARTNER2024', { maxUses: 41 })
  expect([refusal.status, blamedFields(refusal)]).toEqual([400, ['maxUses']])
  expectPartnerFailure(
    await partner.change(unique('NOBODYS'), { status: 'disabled' }),
    404,
    5,
    'REFERRAL_CODE_NOT_FOUND',
  )
})
