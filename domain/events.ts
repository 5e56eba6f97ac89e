/** The events of a company, which its webhook endpoints can receive (docs/api-contract.md, section 4). */
export const eventTypes = [
  'referral_code.created',
  'referral_code.updated',
  'referral_code.deleted',
  'referral.created',
  'referral.updated',
  'referral.held',
  'referral.reopened',
  'referral.approved',
  'referral.rejected',
  'referral.expired',
  'referral.reversed',
  'bonus.booked',
  'bonus.payable',
  'bonus.paid',
  'bonus.reversed',
  'bonus.recovered',
  'bonus.deducted',
  'kyc.status_changed',
] as const
export type EventType = (typeof eventTypes)[number]
