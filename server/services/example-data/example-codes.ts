import type { NewReferralCode } from '@/domain/referral-code/changes'
import { dayMs } from '@/domain/time'
import { examplePartnerId } from './example-partners'

/** A code of the example data, when it was created, and how often it has been used since. */
export interface ExampleCode extends NewReferralCode {
  createdDaysAgo: number
  uses: number
  disabled?: boolean
}

/** The identifiers of the documented examples, so that they return exactly the documented responses. */
export const documented = {
  companyId: '59388167894b4d10a04fe5da3b8a2104',
  isvId: 'isv_001',
  ownerId: 'isv_user_123',
  programId: '3a62eae282ea4e04bbe27e2dddbb1e5c',
  currencyId: '1f1519903ed240578f071aa45cb479f2',
  customerId: 'fb8f09210e0f46b7b4262d77f5b6c273',
  personalCode: { id: 'a0507a9d8ff441f59df3853cfa920424', code: 'C273551489XA' },
}

const names: Record<string, string[]> = {
  isv_premium: [
    'GOLD-PARTNER',
    'PLATINUM24',
    'TOPTIER',
    'ENTERPRISE50',
    'PREMIER-EAST',
    'PREMIER-WEST',
    'KEYACCOUNT',
    'STRATEGIC',
    'ISV-LAUNCH',
    'ISV-RENEW',
  ],
  seasonal: [
    'SPRING2026',
    'EASTER26',
    'AUTUMN26',
    'WINTER-WARM',
    'NEWYEAR26',
    'BACK2SCHOOL',
    'HARVEST',
    'BLACKFRIDAY',
    'HOLIDAY26',
    'LUNARNEWYEAR',
  ],
  community: [
    'JANE-TRAVELS',
    'MARCOCOOKS',
    'TECHWITHANA',
    'RUNWITHLEE',
    'DAILYSAM',
    'FINANCEFAY',
    'STUDYWITHME',
    'CITYBIKER',
    'PIXELNORA',
    'HOMEBAKER',
  ],
  event: [
    'FINTECHWEEK',
    'SUMMIT-BER',
    'SUMMIT-NYC',
    'BOOTH42',
    'MEETUP-PAR',
    'DEVDAYS',
    'WEBINAR-MAY',
    'ROADSHOW',
    'HACKNIGHT',
    'EXPO2026',
  ],
  newsletter: [
    'READERS',
    'WEEKLY-TIP',
    'INBOX25',
    'DIGEST',
    'SUBSCRIBER',
    'LETTER-A',
    'LETTER-B',
    'REFERAFRIEND',
    'WELCOMEBACK',
    'MONTHLY',
  ],
  reseller: [
    'RESELL-EU',
    'RESELL-US',
    'RESELL-APAC',
    'CHANNEL-ONE',
    'AGENCY20',
    'SHOPKIT',
    'BOXED-OFFER',
    'INTERNS',
    'COUNTER-CARD',
    'KIOSK',
  ],
}

/**
 * Sixty codes in six categories, besides the two documented ones. `random` returns a number from 0 up to but not including
 * 1; the same sequence results in the same codes.
 */
export function exampleCodes(random: () => number, now: Date): ExampleCode[] {
  const inDays = (days: number) => new Date(now.getTime() + days * dayMs)
  const codes = Object.entries(names).flatMap(([category, categoryNames], categoryIndex) =>
    categoryNames.map((referralCode, index): ExampleCode => {
      const isPopular = index < 4
      return {
        referralCode,
        userId: examplePartnerId(categoryIndex, index),
        category,
        programId: index % 3 === 2 ? null : documented.programId,
        createdDaysAgo: 20 + Math.floor(random() * 95),
        uses:
          Math.floor(random() * (isPopular ? 38 : 14) * (1.6 - categoryIndex * 0.18)) + (isPopular ? 4 : 0),
      }
    }),
  )
  const change = (name: string, terms: Partial<ExampleCode>) =>
    Object.assign(
      codes.find(({ referralCode }) => referralCode === name)!,
      terms,
    )
  change('SPRING2026', { expiresAt: inDays(-12), description: 'Spring campaign, closed.' })
  change('EASTER26', { expiresAt: inDays(-30) })
  change('NEWYEAR26', {
    startsAt: inDays(25),
    uses: 0,
    createdDaysAgo: 9,
    description: 'Opens with the new year.',
  })
  change('BOOTH42', { maxUses: 25, uses: 25, description: 'Cards handed out at the booth.' })
  change('DEVDAYS', { maxUses: 40, uses: 36 })
  change('JANE-TRAVELS', {
    maxUses: 100,
    uses: 47,
    description: 'Agreed with Jane until the end of the year.',
    expiresAt: inDays(40),
  })
  change('PLATINUM24', { disabled: true })
  change('INTERNS', { disabled: true })
  change('LETTER-A', { disabled: true, description: 'Replaced by LETTER-B.' })
  return codes.sort((a, b) => b.createdDaysAgo - a.createdDaysAgo)
}
