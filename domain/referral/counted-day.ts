import { dayOf } from '@/domain/days'

/**
 * The day in which an approved referral counts. During an upgrade, processes of the versions that knew no time zones still approve:
 * they count by UTC day and do not store it.
 */
export function countedDayOf(referral: { countedDay: string | null; decidedAt: Date | null }): string {
  return referral.countedDay ?? dayOf(referral.decidedAt!, 'UTC')
}
