/** What each group of endpoints is for, in the order of the API reference. */
export const tagDescriptions: Record<string, string> = {
  'Referral codes': 'Campaign codes of partner users: create, list, validate and change them.',
  KYC: 'Identity checks of referred users. A start with a code makes a pending referral; an accepted check approves it.',
  Programs: 'What a referral earns each side, who may take part, and how many referrals there may be.',
  Referrals: 'Who referred whom, how it stands, and how it came to that.',
  Bonuses: 'What is owed to whom for referrals, when it becomes payable, and what was paid.',
  Webhooks: 'Where events are sent, what was delivered, and how to send it again.',
  Usage: 'How often codes were used, by category and by day.',
  'User referral codes': 'GafaPay dialect: the one personal code of a customer, merchant or agent.',
  'Referral programs': 'GafaPay dialect: apply codes to users, and find programs.',
  Operations: 'Whether the process is up and ready; no credentials.',
}

/** Tags in the order of `tagDescriptions`; those it does not know come last. */
export function inTagOrder(tags: Iterable<string>): string[] {
  const known = Object.keys(tagDescriptions)
  const placeOf = (tag: string) => (known.includes(tag) ? known.indexOf(tag) : known.length)
  return [...new Set(tags)].sort((a, b) => placeOf(a) - placeOf(b))
}
