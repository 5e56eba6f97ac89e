import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { categorySchema, ownerIdSchema, referralCodeSchema } from '@/domain/referral-code/code'
import { newReferral, referralStates } from '@/domain/referral/referral'
import { momentAfter, requirePeriod } from '@/domain/time'
import { timeSchema } from '@/domain/time-schema'
import { endpoint } from '@/server/http/endpoint'
import { pageOutput, pageQuery, switchFilter } from '@/server/http/paging'
import { listReferrals } from '@/server/services/referral/list-referrals'
import { addReferral } from '@/server/services/referral/add-referral'
import {
  examplePendingReferral,
  exampleReferral,
  referralOutput,
  toReferralOutput,
} from '@/server/wire/referral'

const timeFilter = (description: string) =>
  timeSchema.optional().meta({ description, param: { example: '2026-01-31T09:00:00Z' } })

export const GET = endpoint(
  {
    id: 'listReferrals',
    method: 'GET',
    path: '/v1/referrals',
    dialect: 'partner',
    tag: 'Referrals',
    summary: 'List referrals',
    description:
      'Oldest first; with decidedFrom or decidedTo alone, earliest decision first. A referral created while you ' +
      'page is neither skipped nor returned twice.',
    access: { by: 'caller', scope: 'referrals:read' },
    query: z.object({
      state: z
        .enum(referralStates)
        .optional()
        .meta({
          description: 'The current state. A referral that is held for review is pending.',
          examples: ['pending'],
        }),
      userId: ownerIdSchema.optional().meta({ description: 'The referred user.' }),
      referrerUserId: ownerIdSchema.optional().meta({ description: 'The partner who owns the code.' }),
      referralCode: referralCodeSchema.optional(),
      programId: idSchema.optional().meta({ description: 'Referrals in this program.' }),
      category: categorySchema.optional(),
      held: switchFilter('Only referrals that are held for review.'),
      createdFrom: timeFilter('Created at this time or later.'),
      createdTo: timeFilter('Created at this time or earlier.'),
      decidedFrom: timeFilter('Approved, rejected or expired at this time or later.'),
      decidedTo: timeFilter('Approved, rejected or expired at this time or earlier.'),
      ...pageQuery,
    }),
    output: z.object({ referrals: z.array(referralOutput), ...pageOutput }),
    errors: [],
    examples: [
      {
        summary: 'The referral of one user',
        query: { userId: exampleReferral.userId },
        response: { referrals: [exampleReferral], nextCursor: null, eof: true },
      },
    ],
  },
  async ({ context, query }) => {
    const {
      cursor,
      limit,
      referralCode,
      userId,
      referrerUserId,
      createdFrom,
      createdTo,
      decidedTo,
      ...filter
    } = query
    requirePeriod(createdFrom, createdTo, ['createdFrom', 'createdTo'])
    requirePeriod(filter.decidedFrom, decidedTo, ['decidedFrom', 'decidedTo'])
    const { referrals, nextCursor } = await listReferrals(context, {
      code: referralCode,
      filter: {
        ...filter,
        refereeId: userId,
        referrerId: referrerUserId,
        from: createdFrom,
        before: createdTo && momentAfter(createdTo),
        decidedBefore: decidedTo && momentAfter(decidedTo),
      },
      sort: 'oldest',
      cursor,
      limit,
    })
    return { referrals: referrals.map(toReferralOutput), nextCursor, eof: nextCursor === null }
  },
)

export const POST = endpoint(
  {
    id: 'createReferral',
    method: 'POST',
    path: '/v1/referrals',
    dialect: 'partner',
    tag: 'Referrals',
    summary: 'Add a forgotten code',
    description:
      'For a user who started without a code. The referral is approved at once when the identity check is ' +
      'accepted, and pending while it is open. A code that cannot be used is a 400 with the reasons.',
    irreversible: 'Counts the referral and books its bonuses when the identity check is accepted.',
    access: { by: 'caller', scope: 'referrals:write' },
    body: newReferral,
    output: referralOutput,
    errors: ['NOT_FOUND', 'KYC_ALREADY_DECIDED'],
    examples: [
      {
        summary: 'A user whose identity check is open',
        body: { userId: 'user_without_code', referralCode: 'PARTNER2024' },
        response: { ...examplePendingReferral, userId: 'user_without_code' },
      },
    ],
  },
  async ({ context, body }) => toReferralOutput(await addReferral(context, body)),
)
