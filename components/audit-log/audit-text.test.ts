import { expect, it } from 'vitest'
import { actorText } from './actor-text'
import { fieldText, valueText } from './audit-text'

it('a field has the words of its name', () => expect(fieldText('maxUses')).toBe('Max uses'))

it.each<[unknown, string]>([
  [null, 'none'],
  [[], 'none'],
  [{}, 'none'],
  [true, 'yes'],
  [1500, '1,500'],
  ['AUTUMN', 'AUTUMN'],
  ['2026-12-31T23:00:00.000Z', 'Jan 1, 2027, 12:00:00 AM'],
  [['kyc:read', 'kyc:write'], 'kyc:read, kyc:write'],
  [{ value: '1050.00', currency: 'USD' }, '1,050.00\u{a0}USD'],
  [{ rule: 'fixed', amount: { value: '50.00', currency: 'USD' } }, 'Rule: fixed, Amount: 50.00\u{a0}USD'],
])('the value %j is shown as %s', (value, text) => expect(valueText(value, 'Europe/Berlin')).toBe(text))

const noName = { id: null, name: null }

it.each([
  [{ type: 'staff', id: 'u', name: 'Ada Lovelace' }, 'Ada Lovelace'],
  [{ type: 'staff', id: 'u', name: null }, 'a former member'],
  [{ type: 'apiKey', id: 'k', name: 'Back end' }, 'API key “Back end”'],
  [{ type: 'token', id: 'merchant_1', name: null }, 'a JWT of merchant_1'],
  [{ type: 'provider', ...noName }, 'the KYC provider'],
  [{ type: 'system', ...noName }, 'the system'],
] as const)('names who acted: %o', (actor, words) => expect(actorText(actor)).toBe(words))
