/** The groups of endpoints, in the order of the API reference. */
export const tagDescriptions: Record<string, string> = {
  'Referral codes': 'Campaign codes of partners: create, list, validate and change them.',
  Partners: 'Who owns codes and earns: their portal and their statements.',
  Categories: 'What codes are grouped by, with names, colors and figures.',
  Jobs: 'Long work: many codes at once. A job is followed, canceled and undone.',
  KYC:
    'Identity checks of referred users. Starting one with a code creates a pending referral; accepting it ' +
    'approves the referral.',
  Programs: 'What a referral earns each side, who may take part, and the limits.',
  Referrals: 'Who referred whom, with state and timeline.',
  'Payment runs': 'Payments of many bonuses at once, with one sum for each partner.',
  Bonuses: 'What is owed for referrals, when it becomes payable, and what was paid.',
  Webhooks: 'What happened, where it is sent, what was delivered, and how to send it again.',
  'Audit log': 'Who changed what, from what to what.',
  Usage: 'How often codes were used, by category and day.',
  'User referral codes': 'GafaPay API: the one personal code of a customer, merchant or agent.',
  'Referral programs': 'GafaPay API: apply codes to users, and find programs.',
  Operations: 'Health of the service and its description, without credentials, and the caller of a key.',
}

/** Sorts tags in the order of `tagDescriptions`; unknown tags come last. */
export function inTagOrder(tags: Iterable<string>): string[] {
  const known = Object.keys(tagDescriptions)
  const positionOf = (tag: string) => (known.includes(tag) ? known.indexOf(tag) : known.length)
  return [...new Set(tags)].sort((a, b) => positionOf(a) - positionOf(b))
}
