import { bonusKindLabels } from '@/components/bonuses/bonus-state'
import { codeStates } from '@/components/codes/code-state'
import { jobTypeLabels } from '@/components/jobs/job-state'
import { scopeLabels } from '@/components/api-keys/scope-text'
import { paymentRunStateLabels } from '@/components/payment-runs/run-state'
import { programStateLabels } from '@/components/programs/program-state'
import { reversalLabels } from '@/components/programs/term-text'
import { userTypeText } from '@/components/programs/user-type-text'
import { referralStateLabels } from '@/components/referrals/referral-state'
import { shareModeText } from '@/components/settings/share-mode-text'
import { roleLabels } from '@/components/settings/team-view'
import { formatDateTime, formatMinor, formatMoney, formatNumber } from '@/components/ui/format'
import { eventLabels } from '@/components/webhooks/event-text'
import type { AuditSubjectType } from '@/domain/audit/action'
import { describeBonus, mapAmounts, type BonusTerms } from '@/domain/bonus/rules'
import type { ApiScope } from '@/domain/company/permissions'
import type { EventType } from '@/domain/events'
import { fromDecimalMoney, type DecimalMoney } from '@/domain/money'
import { holdReasonText, rejectionReasonText } from '@/domain/reasons'

/** A field of a thing in the audit log. */
export interface AuditField {
  type: AuditSubjectType
  /** As the API names it. */
  name: string
}

/** What pages call the fields whose names are not their words. Of one kind of thing before those of all. */
const fieldLabels: Record<string, string> = {
  'bonus.userId': 'User',
  'company.name': 'Display name',
  'job.total': 'Rows',
  'referral.userId': 'Referred user',
  auditRetentionDays: 'Days to keep the audit log',
  bonusesCount: 'Bonuses',
  buttonText: 'Button',
  count: 'Number',
  currencyId: 'Currency id',
  deliveryId: 'Delivery',
  displayName: 'Name',
  endsAt: 'End',
  expiresAt: 'Expiry',
  heldFor: 'Held because',
  holdDays: 'Days of hold',
  mailText: 'Text for an email',
  maxReferrals: 'Referral limit',
  maxReferralsPerCode: 'Referral limit per code',
  maxUses: 'Limit',
  messageText: 'Text for a message',
  mode: 'A link opens',
  onReversal: 'On reversal',
  paidAt: 'Paid',
  pendingDays: 'Days until approval',
  postText: 'Text for a post',
  programId: 'Program',
  publicValidationsPerMinute: 'Public validations per minute',
  recoveredAt: 'Recovered',
  reference: 'Payment reference',
  referralCode: 'Code',
  refereeBonus: 'Referred user earns',
  refereeUserType: 'Who can be referred',
  referrerBonus: 'Partner earns',
  referrerUserType: 'Who can refer',
  requestsPerMinute: 'Requests per minute',
  retiredAt: 'Retired',
  reversedAt: 'Reversed',
  revokedAt: 'Revoked',
  startsAt: 'Start',
  types: 'Events',
  url: 'URL',
  userId: 'Partner',
  voidReason: 'Reason',
}

/** A field as words: "Limit". */
export function fieldText({ type, name }: AuditField): string {
  const label = fieldLabels[`${type}.${name}`] ?? fieldLabels[name]
  if (label) return label
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

type Labels = Readonly<Record<string, string | { label: string }>>

/** The words of values that the API names by an identifier, by the kind of thing and the field. */
const valueLabels: Record<string, Labels> = {
  'bonus.kind': bonusKindLabels,
  'company.mode': shareModeText,
  'invitation.role': roleLabels,
  'job.type': jobTypeLabels,
  'member.role': roleLabels,
  'payment_run.state': paymentRunStateLabels,
  'program.onReversal': reversalLabels,
  'program.status': programStateLabels,
  'referral.heldFor': holdReasonText,
  'referral.reason': rejectionReasonText,
  'referral.state': referralStateLabels,
  'referral_code.kind': { campaign: 'Campaign code', personal: 'Personal code' },
  'referral_code.status': codeStates,
  'webhook_endpoint.kind': { events: 'Events', kyc: 'Status of identity checks' },
  'webhook_endpoint.status': { enabled: 'Enabled', disabled: 'Disabled' },
}

/** The words of values that have a form of their own, by field. */
const describe: Record<string, (value: never) => string> = {
  auditRetentionDays: (days: number | null) => (days === null ? 'forever' : formatNumber(days)),
  event: (event: EventType) => eventLabels([event]).join() || event,
  events: (events: EventType[] | null) => eventLabels(events).join(', '),
  refereeBonus: bonusText,
  refereeUserType: userTypeText,
  referrerBonus: bonusText,
  referrerUserType: userTypeText,
  scopes: (scopes: ApiScope[]) => scopeLabels(scopes).join('; '),
  types: (types: EventType[]) => eventLabels(types).join(', '),
}

const isoTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
/** What the log holds instead of a detail that it does not show. */
const hidden = '…'

/**
 * A value of a field, with times in a time zone, or as the API writes them: "25", "Nov 21, 2026, 3:12:05 AM", "50.00 USD", "Active",
 * "none".
 */
export function valueText(field: AuditField, value: unknown, timeZone?: string): string {
  const described = describe[field.name]
  if (described && value !== undefined) return described(value as never)
  if (value === null || value === undefined || value === '') return 'none'
  if (value === hidden) return 'not shown'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return formatNumber(value)
  if (typeof value === 'string') {
    const label = valueLabels[`${field.type}.${field.name}`]?.[value]
    if (label) return typeof label === 'string' ? label : label.label
    return timeZone && isoTime.test(value) ? formatDateTime(value, timeZone) : value
  }
  if (Array.isArray(value)) return value.map((item) => valueText(field, item, timeZone)).join(', ') || 'none'
  if (isMoney(value)) return formatMoney(value.value, value.currency)
  const parts = Object.entries(value).map(([name, part]) => `${name}: ${String(part)}`)
  return parts.join(', ') || 'none'
}

const isMoney = (value: object): value is DecimalMoney => 'value' in value && 'currency' in value

function bonusText(bonus: BonusTerms<DecimalMoney> | null): string {
  if (bonus === null) return describeBonus(null, String)
  let currency = ''
  const rule = mapAmounts(bonus, (amount) => {
    currency = amount.currency
    return fromDecimalMoney(amount)!.amountMinor
  })
  return describeBonus(rule, formatMinor(currency))
}
