import { formatDateTime, formatMoney, formatNumber } from '@/components/ui/format'
import type { AuditAction, AuditSubjectType } from '@/domain/audit/action'

/** What happened, before the name of the thing. */
export const actionLabels: Readonly<Record<AuditAction, { label: string }>> = {
  'referral_code.created': { label: 'Code created' },
  'referral_code.updated': { label: 'Code changed' },
  'referral_code.deleted': { label: 'Code deleted' },
  'category.created': { label: 'Category created' },
  'category.updated': { label: 'Category changed' },
  'category.deleted': { label: 'Category deleted' },
  'program.created': { label: 'Program created' },
  'program.updated': { label: 'Program changed' },
  'referral.created': { label: 'Referral added' },
  'referral.updated': { label: 'Referral changed' },
  'partner.updated': { label: 'Partner changed' },
  'partner.portal_link_created': { label: 'Portal link created' },
  'partner.portal_links_revoked': { label: 'Portal links revoked' },
  'payment_run.created': { label: 'Payment run created' },
  'payment_run.paid': { label: 'Payment run paid' },
  'payment_run.voided': { label: 'Payment run voided' },
  'bonus.created': { label: 'Manual entry created' },
  'bonus.paid': { label: 'Bonus paid' },
  'bonus.reversed': { label: 'Manual entry reversed' },
  'bonus.recovered': { label: 'Bonus recovered' },
  'person.erased': { label: 'Person erased' },
  'company.updated': { label: 'Settings changed' },
  'company.provider_secret_rotated': { label: 'Provider secret rotated' },
  'member.created': { label: 'Member joined' },
  'member.updated': { label: 'Role changed' },
  'member.deleted': { label: 'Member removed' },
  'member.password_link_created': { label: 'Password link created' },
  'invitation.created': { label: 'Invitation created' },
  'invitation.renewed': { label: 'Invitation renewed' },
  'invitation.accepted': { label: 'Invitation accepted' },
  'invitation.deleted': { label: 'Invitation revoked' },
  'api_key.created': { label: 'API key created' },
  'api_key.revoked': { label: 'API key revoked' },
  'signing_secret.created': { label: 'Signing secret created' },
  'signing_secret.retired': { label: 'Signing secret retired' },
  'webhook_endpoint.created': { label: 'Webhook endpoint created' },
  'webhook_endpoint.updated': { label: 'Webhook endpoint changed' },
  'webhook_endpoint.secret_rotated': { label: 'Webhook secret rotated' },
  'webhook_endpoint.test_sent': { label: 'Webhook test sent' },
  'webhook_endpoint.deliveries_resent': { label: 'Webhook deliveries resent' },
  'webhook_endpoint.events_replayed': { label: 'Webhook events replayed' },
  'webhook_endpoint.deleted': { label: 'Webhook endpoint deleted' },
  'job.started': { label: 'Job started' },
  'job.canceled': { label: 'Job canceled' },
  'job.undone': { label: 'Job undone' },
}

export const subjectLabels: Readonly<Record<AuditSubjectType, { label: string }>> = {
  referral_code: { label: 'Codes' },
  category: { label: 'Categories' },
  program: { label: 'Programs' },
  referral: { label: 'Referrals' },
  partner: { label: 'Partners' },
  payment_run: { label: 'Payment runs' },
  bonus: { label: 'Bonuses' },
  person: { label: 'Erased persons' },
  company: { label: 'Settings' },
  member: { label: 'Members' },
  invitation: { label: 'Invitations' },
  api_key: { label: 'API keys' },
  signing_secret: { label: 'Signing secrets' },
  webhook_endpoint: { label: 'Webhook endpoints' },
  job: { label: 'Jobs' },
}

/** A field of the API as words: "maxUses" → "Max uses". */
export function fieldText(name: string): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const isoTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** A value of a field, with times in the company's time zone: "25", "Nov 21, 2026, 3:12:05 AM", "50.00 USD", "none". */
export function valueText(value: unknown, timeZone: string): string {
  if (value === null || value === undefined || value === '') return 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return formatNumber(value)
  if (typeof value === 'string') return isoTime.test(value) ? formatDateTime(value, timeZone) : value
  if (Array.isArray(value)) return value.map((item) => valueText(item, timeZone)).join(', ') || 'none'
  if (isMoney(value)) return formatMoney(value.value, value.currency)
  const parts = Object.entries(value)
  return parts.map(([name, part]) => `${fieldText(name)}: ${valueText(part, timeZone)}`).join(', ') || 'none'
}

const isMoney = (value: object): value is { value: string; currency: string } =>
  'value' in value && 'currency' in value
