import { eventTypes, type EventType } from '@/domain/events'

interface EventGroup {
  name: string
  events: Partial<Record<EventType, string>>
}

/** When each event is sent, grouped as in the dialog. */
export const eventGroups: readonly EventGroup[] = [
  {
    name: 'Referral codes',
    events: {
      'referral_code.created': 'A code is created.',
      'referral_code.updated': 'A code is changed, disabled or enabled.',
      'referral_code.deleted': 'An unused code is taken back with the job that created it.',
    },
  },
  {
    name: 'Referrals',
    events: {
      'referral.created': 'Someone is referred with a code.',
      'referral.updated': 'The code of a pending referral is changed.',
      'referral.held': 'A referral is held for review.',
      'referral.reopened': 'A rejected referral is pending again.',
      'referral.approved': 'A referral is approved and counted.',
      'referral.rejected': 'A referral is rejected.',
      'referral.expired': 'A pending referral expires.',
      'referral.reversed': 'An approved referral is reversed.',
    },
  },
  {
    name: 'Bonuses',
    events: {
      'bonus.booked': 'A bonus is booked.',
      'bonus.payable': 'The hold of a bonus ends; it can be paid.',
      'bonus.paid': 'A bonus is marked as paid.',
      'bonus.reversed': 'A bonus is reversed.',
      'bonus.recovered': 'A paid bonus that was reversed, or a deduction, is recovered.',
      'bonus.deducted': 'An amount is deducted from what a partner is paid.',
    },
  },
  { name: 'Identity checks', events: { 'kyc.status_changed': 'The status of an identity check changes.' } },
]

/** When an event is sent: "A code is created." */
export function describeEvent(type: EventType): string | undefined {
  return eventGroups.map(({ events }) => events[type]).find(Boolean)
}

/** Events as few short labels: `['bonus.paid', 'bonus.reversed']` → `['bonus: paid, reversed']`; one alone keeps its name. */
export function eventLabels(events: readonly EventType[] | null): string[] {
  if (!events || eventTypes.every((type) => events.includes(type))) return ['all events']
  const topics = new Map<string, string[]>()
  for (const type of eventTypes) {
    if (!events.includes(type)) continue
    const [topic = '', verb = ''] = type.split('.')
    topics.set(topic, [...(topics.get(topic) ?? []), verb])
  }
  return [...topics].map(([topic, verbs]) => {
    if (verbs.length === 1) return `${topic}.${verbs[0]}`
    const all = eventTypes.filter((type) => type.startsWith(`${topic}.`)).length
    return `${topic}: ${verbs.length === all ? 'all' : verbs.join(', ')}`
  })
}
