import {
  CircleCheck,
  CircleX,
  Eraser,
  Eye,
  HandCoins,
  LockOpen,
  TimerOff,
  Undo2,
  UserRoundCheck,
  UserRoundPlus,
  UserRoundSearch,
  type LucideIcon,
} from 'lucide-react'
import { toSentence } from '@/components/form/words'
import type { Tone } from '@/components/ui/tone'
import { holdReasonText, rejectionReasonText } from '@/domain/reasons'
import type { HoldReason, ReferralEventType, RejectionReason } from '@/domain/referral/referral'
import type { EventView, ReferralDetail } from './referral-view'

interface EventWords {
  icon: LucideIcon
  tone: Tone
  what: string
  why?: string
}

type OfReferral = Pick<ReferralDetail, 'code' | 'source' | 'counted' | 'bonuses'>
type Tell = (event: Pick<EventView, 'reason'>, referral: OfReferral) => EventWords

const sentence = (text: string | undefined) => text && toSentence(text)

/** Every kind of event in plain words. */
const tellers: Record<ReferralEventType, Tell> = {
  created: (_, { source, code }) => ({
    icon: UserRoundPlus,
    tone: 'neutral',
    what: source === 'kyc' ? `Identity check started with the code ${code}` : `Code ${code} applied`,
  }),
  held: ({ reason }) => ({
    icon: Eye,
    tone: 'warning',
    what: 'Held for review',
    why: sentence(holdReasonText[reason as HoldReason]),
  }),
  sent_to_review: () => ({ icon: UserRoundSearch, tone: 'neutral', what: 'Identity check sent to review' }),
  accepted_while_held: () => ({
    icon: UserRoundCheck,
    tone: 'neutral',
    what: 'Identity check passed',
    why: 'The referral is held, so it was not approved with it.',
  }),
  released: () => ({ icon: LockOpen, tone: 'neutral', what: 'Released' }),
  approved: (_, { code, bonuses }) => ({
    icon: CircleCheck,
    tone: 'success',
    what: 'Approved',
    why: `One use of ${code} counted, ${bonuses.length === 0 ? 'no bonus' : bonuses.length === 1 ? 'one bonus' : 'two bonuses'} booked.`,
  }),
  rejected: ({ reason }) => ({
    icon: CircleX,
    tone: 'danger',
    what: 'Rejected',
    why: sentence(rejectionReasonText[reason as RejectionReason]),
  }),
  expired: () => ({
    icon: TimerOff,
    tone: 'warning',
    what: 'Expired',
    why: 'The identity check had no outcome in time.',
  }),
  bonus_paid: ({ reason }) => ({
    icon: HandCoins,
    tone: 'success',
    what: reason === 'referrer' ? 'Bonus of the referrer paid' : 'Bonus of the person paid',
  }),
  reversed: ({ reason }, { bonuses }) => ({
    icon: Undo2,
    tone: 'danger',
    what: 'Reversed',
    why: `${bonuses.length > 0 ? `${bonuses.length === 1 ? 'The bonus was' : 'Both bonuses were'} taken back; the` : 'The'} use ${reason === 'USE_STAYS_COUNTED' ? 'stays counted' : 'was given back'}.`,
  }),
  person_erased: () => ({ icon: Eraser, tone: 'neutral', what: 'Details of the person erased' }),
}

/** What happened, and the reason for it. */
export const wordsOf = (event: EventView, referral: OfReferral): EventWords =>
  tellers[event.type as ReferralEventType](event, referral)

/** Who did it: "Ada Lovelace", "API key “Back end”", "a former member", "the product". */
export function actorText({
  actorType,
  actorId,
  actorName,
}: Pick<EventView, 'actorType' | 'actorId' | 'actorName'>): string {
  switch (actorType) {
    case 'staff':
      return actorName ?? 'a former member'
    case 'apiKey':
      return actorName ? `API key “${actorName}”` : 'an API key that is gone'
    case 'token':
      return actorId ? `a token of ${actorId}` : 'a token'
    case 'provider':
      return 'the verification provider'
    case 'public':
      return 'somebody without credentials'
    case 'system':
      return 'the product'
  }
}
