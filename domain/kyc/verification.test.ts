import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  detailsOf,
  identifiersOf,
  isAccepted,
  isClosed,
  isRejected,
  kycOutcome,
  kycStart,
  nameIdentifier,
  statusAfter,
  type KycDecision,
  type KycStatus,
} from './verification'

const required = { userId: 'new_user_456', firstName: 'Jane', lastName: 'Smith' }
const start = (given: object) => kycStart.parse({ ...required, ...given })
const accepts = (given: object) => kycStart.safeParse({ ...required, ...given }).success

describe('the start of an identity check', () => {
  it('needs nothing but the user and the name', () => {
    expect(start({})).toMatchObject(required)
  })

  it.each([
    'middleName',
    'email',
    'phoneNumber',
    'dateOfBirth',
    'ssn',
    'sessionToken',
    'agreementTime',
    'ipAddress',
    'referralCode',
  ])('treats null, absent and blank as no %s', (field) => {
    for (const none of [null, undefined, '', '  '])
      expect(start({ [field]: none })[field as 'email']).toBeUndefined()
  })

  it.each([
    ['no first name', { firstName: undefined }],
    ['no last name', { lastName: undefined }],
    ['no user', { userId: null }],
    ['an email address without a host', { email: 'jane' }],
    ['two email addresses', { email: 'a@example.com b@example.com' }],
    ['an ssn as a number', { ssn: 987654321 }],
    ['an ssn past 40 characters', { ssn: '9'.repeat(41) }],
    ['an address in one line', { address: 'Main Street 1' }],
    ['NUL', { firstName: 'Ja\0ne' }],
  ])('is rejected with %s', (_what, given) => {
    expect(accepts(given)).toBe(false)
  })

  it('stores only the name, email address and country of a user', () => {
    const given = start({
      middleName: 'Q',
      email: 'jane@example.com',
      phoneNumber: '+1 555 010 0199',
      ssn: '987-65-4321',
      dateOfBirth: '1990-01-01',
      address: { addressLine1: 'Main Street 1', country: 'US' },
    })
    expect(detailsOf(given)).toEqual({ name: 'Jane Q Smith', email: 'jane@example.com', country: 'US' })
    expect(detailsOf(start({}))).toEqual({ name: 'Jane Smith', email: undefined, country: undefined })
  })
})

describe('two checks are about one person', () => {
  it.each([
    [
      'ssn',
      ['987-65-4321', '987654321', ' 987 65 4321 ', '987.65.4321', '987–65–4321', '９８７-６５-４３２１'],
    ],
    ['ssn', ['ab-12-34', 'AB1234', 'Ab 12 34']],
    ['email', ['jane@example.com', 'Jane@Example.COM', 'jane+shop@example.com', 'JANE+a+b@example.com']],
    ['email', ['jane.smith@gmail.com', 'janesmith@gmail.com', 'J.a.n.eSmith+x@googlemail.com']],
    [
      'phoneNumber',
      ['+1 (555) 010-0199', '15550100199', '1-555-010-0199', '0015550100199', '＋１ ５５５ ０１０ ０１９９'],
    ],
  ])('when the %s differs in spelling only: %j', (field, spellings) => {
    const identifiers = spellings.map((spelling) =>
      Object.values(identifiersOf({ [field]: spelling } as Parameters<typeof identifiersOf>[0])),
    )
    expect(identifiers[0]).toHaveLength(1)
    for (const each of identifiers) expect(each).toEqual(identifiers[0])
  })

  it.each([
    ['ssn', '987-65-4321', '987-65-4322'],
    ['email', 'jane@example.com', 'jane@example.org'],
    ['email', 'jane.smith@example.com', 'janesmith@example.com'],
    ['email', '+a@example.com', '+b@example.com'],
    ['phoneNumber', '555 010 0199', '555 010 0198'],
  ])('but not when the %s differs: %s and %s', (field, one, other) => {
    const identify = (value: string) =>
      identifiersOf({ [field]: value } as Parameters<typeof identifiersOf>[0])
    expect(identify(one)).not.toEqual(identify(other))
  })

  it.each([
    ['no ssn', { ssn: undefined }],
    ['an ssn of punctuation only', { ssn: '---' }],
    ['a phone number that is too short to identify anyone', { phoneNumber: '911' }],
    ['a phone number of zeros', { phoneNumber: '000 000 0000' }],
  ])('but %s identifies no one', (_what, given) => {
    expect(identifiersOf(given as Parameters<typeof identifiersOf>[0])).toEqual({})
  })

  it('with any separators between the digits of a number', () => {
    const between = fc.array(fc.constantFrom('-', ' ', '.', '/', '–', '‑', ''), {
      minLength: 9,
      maxLength: 9,
    })
    fc.assert(
      fc.property(between, (signs) => {
        const spelling = [...'987654321'].map((figure, index) => figure + signs[index]).join('')
        expect(identifiersOf({ ssn: spelling, email: undefined, phoneNumber: spelling })).toEqual({
          ssn: '987654321',
          phone: '987654321',
        })
      }),
    )
  })
})

describe('the outcome of a check', () => {
  const outcome = (decision: string, status?: string | null) =>
    kycOutcome.safeParse({ userId: 'u', decision, status })

  it.each<[KycDecision, KycStatus]>([
    ['ACCEPT', 'CLOSED'],
    ['REJECT', 'CLOSED'],
    ['REVIEW', 'ON_HOLD'],
    ['RESUBMIT', 'OPEN'],
  ])('%s means %s by default', (decision, status) => {
    expect(statusAfter(decision)).toBe(status)
    expect(outcome(decision).success).toBe(true)
    expect(outcome(decision, null).success).toBe(true)
  })

  it.each([
    ['ACCEPT', true],
    ['REJECT', true],
    ['REVIEW', false],
    ['RESUBMIT', false],
  ])('%s with CLOSED: %s', (decision, isPossible) => {
    expect(outcome(decision, 'CLOSED').success).toBe(isPossible)
  })

  it.each([
    ['accept', undefined],
    ['', undefined],
    ['ACCEPT', 'DONE'],
  ])('is rejected as %s %s', (decision, status) => {
    expect(outcome(decision, status).success).toBe(false)
  })
})

describe('the identifier of a name', () => {
  it.each([
    ['  JANE   Smith ', 'jane smith'],
    ['Jane Mary Ann Smith', 'jane smith'],
    ['Zoe\u0308 Ｌee', 'zoë lee'],
    ['Madonna', 'madonna'],
  ])('of %s is %s', (name, identifier) => {
    expect(nameIdentifier(name)).toBe(identifier)
  })
})

describe('the state of a check', () => {
  it.each<[KycDecision | '', KycStatus, { closed: boolean; accepted: boolean; rejected: boolean }]>([
    ['', 'OPEN', { closed: false, accepted: false, rejected: false }],
    ['REVIEW', 'ON_HOLD', { closed: false, accepted: false, rejected: false }],
    ['ACCEPT', 'ON_HOLD', { closed: false, accepted: false, rejected: false }],
    ['ACCEPT', 'CLOSED', { closed: true, accepted: true, rejected: false }],
    ['REJECT', 'CLOSED', { closed: true, accepted: false, rejected: true }],
  ])('%s %s', (decision, status, expected) => {
    const check = { decision, status }
    expect({ closed: isClosed(check), accepted: isAccepted(check), rejected: isRejected(check) }).toEqual(
      expected,
    )
  })
})
