import { expect, it } from 'vitest'
import { actorText } from './actor-text'
import type { AuditSubjectType } from '@/domain/audit/action'
import { fieldText, valueText } from './audit-values'

it.each([
  ['referral_code', 'maxUses', 'Limit'],
  ['referral_code', 'userId', 'Partner'],
  ['referral', 'userId', 'Referred user'],
  ['category', 'description', 'Description'],
] as const)('of %s, the field %s is called %s', (type, name, label) =>
  expect(fieldText({ type, name })).toBe(label),
)

const money = (value: string) => ({ value, currency: 'USD' })
it.each<[AuditSubjectType, string, unknown, string]>([
  ['referral_code', 'maxUses', null, 'none'],
  ['referral_code', 'metadata', {}, 'none'],
  ['referral_code', 'metadata', { team: 'north' }, 'team: north'],
  ['category', 'archived', true, 'yes'],
  ['referral_code', 'maxUses', 1500, '1,500'],
  ['referral_code', 'category', 'AUTUMN', 'AUTUMN'],
  ['referral_code', 'expiresAt', '2026-12-31T23:00:00.000Z', 'Jan 1, 2027, 12:00:00 AM'],
  ['api_key', 'scopes', ['kyc:read', 'kyc:write'], 'kyc: read, write'],
  ['bonus', 'amount', money('1050.00'), '1,050.00\u{a0}USD'],
  ['program', 'referrerBonus', { rule: 'fixed', amount: money('50.00') }, '50.00\u{a0}USD for each referral'],
  ['program', 'refereeBonus', null, 'No bonus'],
  ['program', 'onReversal', 'give_back', 'Release the use'],
  ['program', 'status', 'active', 'Active'],
  ['program', 'referrerUserType', null, 'Anyone'],
  ['job', 'type', 'check_import', 'Check an import'],
  ['referral', 'state', 'approved', 'Approved'],
  ['member', 'role', 'viewer', 'Viewer'],
  ['partner', 'notes', '…', 'not shown'],
  ['webhook_endpoint', 'events', null, 'all events'],
  ['webhook_endpoint', 'status', 'disabled', 'Disabled'],
  ['company', 'auditRetentionDays', null, 'forever'],
])('of %s, the %s %j is shown as %s', (type, name, value, text) =>
  expect(valueText({ type, name }, value, 'Europe/Berlin')).toBe(text),
)

const noName = { id: null, name: null }

it.each([
  [{ type: 'staff', id: 'u', name: 'Ada Lovelace' }, 'Ada Lovelace'],
  [{ type: 'staff', id: 'u', name: null }, 'a former member'],
  [{ type: 'apiKey', id: 'k', name: 'Back end' }, 'API key “Back end”'],
  [{ type: 'token', id: 'merchant_1', name: null }, 'a JWT of merchant_1'],
  [{ type: 'provider', ...noName }, 'the KYC provider'],
  [{ type: 'system', ...noName }, 'the system'],
] as const)('names who acted: %o', (actor, words) => expect(actorText(actor)).toBe(words))
