import {
  CircleCheck,
  CircleX,
  Eraser,
  Eye,
  HandCoins,
  History,
  LockOpen,
  Pencil,
  RefreshCw,
  RotateCcw,
  TimerOff,
  Undo2,
  UserRoundCheck,
  UserRoundPlus,
  UserRoundSearch,
  type LucideIcon,
} from 'lucide-react'
import { toSentence } from '@/components/form/sentences'
import type { Tone } from '@/components/ui/tone'
import { holdReasonText, rejectionReasonText } from '@/domain/reasons'
import type { HoldReason, ReferralEventType, RejectionReason } from '@/domain/referral/referral'
import type { ReferralDetail } from './referral-detail'

export type TimelineEvent = ReferralDetail['timeline'][number]

interface EventText {
  icon: LucideIcon
  tone: Tone
  what: string
  why?: string
}

type OfReferral = Pick<ReferralDetail, 'code' | 'source' | 'counted' | 'bonuses' | 'timeline'>
type Describe = (event: Pick<TimelineEvent, 'reason'>, referral: OfReferral) => EventText

/** Undefined for a reason from an older version. */
const sentenceOf = (text: string | undefined) => text && toSentence(text)

/** The code before any change: each change names the code that it replaced. */
const firstCodeOf = ({ code, timeline }: OfReferral) =>
  timeline.find(({ type }) => type === 'code_changed')?.reason ?? code

const texts: Record<ReferralEventType, Describe> = {
  created: (_, referral) => ({
    icon: UserRoundPlus,
    tone: 'neutral',
    what:
      referral.source === 'kyc'
        ? `Referred with the code ${firstCodeOf(referral)}`
        : `Code ${referral.code} applied`,
  }),
  held: ({ reason }) => ({
    icon: Eye,
    tone: 'warning',
    what: 'Held for review',
    why: sentenceOf(holdReasonText[reason as HoldReason]),
  }),
  sent_to_review: () => ({ icon: UserRoundSearch, tone: 'neutral', what: 'Identity check sent to review' }),
  resubmission_requested: () => ({ icon: RefreshCw, tone: 'neutral', what: 'Documents requested again' }),
  accepted_while_held: () => ({
    icon: UserRoundCheck,
    tone: 'neutral',
    what: 'Identity check passed',
    why: 'The referral is held, so it was not approved.',
  }),
  reopened: () => ({
    icon: RotateCcw,
    tone: 'neutral',
    what: 'Reopened',
    why: 'The identity check was opened again.',
  }),
  provider_event_ignored: ({ reason }) => ({
    icon: History,
    tone: 'neutral',
    what: 'Event from the KYC provider ignored',
    why:
      reason === 'STALE_EVENT'
        ? 'It is older than the newest event that was applied.'
        : 'The identity check was already accepted.',
  }),
  code_changed: ({ reason }) => ({
    icon: Pencil,
    tone: 'neutral',
    what: 'Code changed',
    why: `Previous code: ${reason}.`,
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
    why: sentenceOf(rejectionReasonText[reason as RejectionReason]),
  }),
  expired: () => ({
    icon: TimerOff,
    tone: 'warning',
    what: 'Expired',
    why: 'The identity check was not completed in time.',
  }),
  bonus_paid: ({ reason }) => ({
    icon: HandCoins,
    tone: 'success',
    what: reason === 'referrer' ? 'Partner’s bonus paid' : 'Referred user’s bonus paid',
  }),
  bonus_recovered: ({ reason }) => ({
    icon: HandCoins,
    tone: 'neutral',
    what: reason === 'referrer' ? 'Partner’s bonus recovered' : 'Referred user’s bonus recovered',
  }),
  bonus_payment_voided: ({ reason }) => ({
    icon: RotateCcw,
    tone: 'warning',
    what: `Payment of the ${reason === 'referrer' ? 'partner’s' : 'referred user’s'} bonus voided`,
  }),
  bonus_recovery_voided: ({ reason }) => ({
    icon: RotateCcw,
    tone: 'warning',
    what: `Recovery of the ${reason === 'referrer' ? 'partner’s' : 'referred user’s'} bonus voided`,
  }),
  reversed: ({ reason }, { bonuses }) => ({
    icon: Undo2,
    tone: 'danger',
    what: 'Reversed',
    why: `${bonuses.length > 0 ? `${bonuses.length === 1 ? 'The bonus was' : 'Both bonuses were'} reversed; the` : 'The'} use ${reason === 'USE_STAYS_COUNTED' ? 'stays counted' : 'was released'}.`,
  }),
  person_erased: () => ({ icon: Eraser, tone: 'neutral', what: 'Details of the referred user erased' }),
}

/** Describes an event and its reason. */
export const describeEvent = (event: TimelineEvent, referral: OfReferral): EventText =>
  texts[event.type as ReferralEventType](event, referral)
