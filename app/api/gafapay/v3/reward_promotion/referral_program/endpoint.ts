import { z } from 'zod'
import { amountFor, bonusRuleNames } from '@/domain/bonus/rules'
import { toDecimalMoney } from '@/domain/money'
import { isRunning } from '@/domain/program/running'
import { userTypes } from '@/domain/user-type'
import { lineOfText } from '@/domain/text'
import { requirePeriod } from '@/domain/time'
import { timeSchema } from '@/domain/time-schema'
import { endpoint } from '@/server/http/endpoint'
import { wireTime } from '@/server/wire/primitives'
import { searchPrograms, programSortFields } from '@/server/services/program/search-programs'

const userType = z
  .enum(['2', '3', '5'], 'must be 2, 3 or 5')
  .transform((text) => Number(text))
  .optional()
const wholeNumber = (min: number, max: number, defaultValue: number, description: string) =>
  z
    .string()
    .regex(/^-?\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .refine((number) => number >= min, `must be at least ${min}`)
    .transform((number) => Math.min(number, max))
    .default(defaultValue)
    .meta({
      override: {
        type: 'integer',
        pattern: undefined,
        minimum: min,
        default: defaultValue,
        description,
        examples: [defaultValue],
      },
    })
/** A time, or a UTC day, which means `time` on that day. */
const timeOrDay = (time: string) =>
  z.union(
    [timeSchema, z.iso.date().transform((day) => new Date(`${day}T${time}`))],
    'must be a time such as 2026-01-31T09:00:00Z or a day such as 2026-01-31',
  )

/** The documented JSON: one field and its direction. */
const sorting = z
  .string()
  .max(200)
  .transform((text, issues) => {
    const parsed = sortingObject.safeParse(jsonOf(text))
    if (parsed.success) return parsed.data
    issues.addIssue({
      code: 'custom',
      message: `must be JSON such as {"created_date":"DESC"}, with one of ${programSortFields.join(', ')}`,
    })
    return z.NEVER
  })
const sortingObject = z
  .partialRecord(z.enum(programSortFields), z.enum(['ASC', 'DESC']))
  .refine((fields) => Object.keys(fields).length === 1)

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const rewards = {
  type: z.enum(bonusRuleNames).nullable(),
  amount: z.string().nullable().meta({ description: 'The amount for the first referral.' }),
}

export const GET = endpoint(
  {
    id: 'listReferralPrograms',
    method: 'GET',
    path: '/gafapay/v3/reward_promotion/referral_program',
    dialect: 'gafapay',
    tag: 'Referral programs',
    summary: 'List referral programs',
    description:
      'start_date and end_date find programs that run at some time between them. status is 2 for active ' +
      'programs and 1 for all others. is_active tells whether a program is running now. Tokens without ' +
      'ROLE_ADMIN see active programs only.',
    access: { by: 'caller', scope: 'programs:read' },
    query: z.object({
      user_type: userType.meta({
        description: 'Programs in which this type may refer: 2 customer, 3 merchant, 5 agent.',
        param: { example: '2' },
      }),
      currency_id: lineOfText({ max: 128 })
        .optional()
        .meta({ description: 'Programs in this currency.', examples: ['1f1519903ed240578f071aa45cb479f2'] }),
      referral_for: userType.meta({
        description: 'Programs in which this type may be referred: 2 customer, 3 merchant, 5 agent.',
        param: { example: '2' },
      }),
      status: z
        .enum(['1', '2'], 'must be 1 or 2')
        .transform((text) => Number(text))
        .optional()
        .meta({ description: '1 inactive, 2 active.', param: { example: '2' } }),
      skip: wholeNumber(0, 1_000_000, 0, 'The number of programs to skip.'),
      limit: wholeNumber(
        1,
        100,
        10,
        'The maximum number of programs to return; more than 100 counts as 100.',
      ),
      search_keyword: lineOfText({ min: 0, max: 100 })
        .optional()
        .meta({ description: 'Part of the name.', examples: ['autumn'] }),
      sorting: sorting.optional().meta({
        description: 'JSON of one field and its direction, such as {"created_date":"DESC"}.',
        param: { example: '{"created_date":"DESC"}' },
      }),
      start_date: timeOrDay('00:00:00.000Z')
        .optional()
        .meta({ description: 'Programs that run at or after this time.', param: { example: '2026-01-01' } }),
      end_date: timeOrDay('23:59:59.999Z')
        .optional()
        .meta({ description: 'Programs that run at or before this time.', param: { example: '2026-12-31' } }),
      is_active: z
        .enum(['true', 'false', '1', '0'], 'must be true or false')
        .transform((text) => text === 'true' || text === '1')
        .optional()
        .meta({
          description: 'Programs that are running now, or those that are not.',
          param: { example: 'true' },
        }),
    }),
    output: z.object({
      referral_programs: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          user_type: z.literal(userTypes).nullable(),
          referral_for: z.literal(userTypes).nullable(),
          currency_id: z.string(),
          referfrom_rewards_type: rewards.type,
          referfrom_rewards_amount: rewards.amount,
          referto_rewards_type: rewards.type,
          referto_rewards_amount: rewards.amount,
          max_referral_limit: z.int().nullable(),
          status: z.literal([1, 2]),
          is_active: z.boolean(),
          start_date: wireTime.nullable(),
          end_date: wireTime.nullable(),
          created_date: wireTime,
        }),
      ),
      total: z.int(),
    }),
    errors: [],
    examples: [
      {
        summary: 'Active programs, newest first',
        query: { status: '2', skip: '0', limit: '10', sorting: '{"created_date":"DESC"}' },
        response: {
          referral_programs: [
            {
              id: '3a62eae282ea4e04bbe27e2dddbb1e5c',
              name: 'Test program',
              user_type: null,
              referral_for: null,
              currency_id: '1f1519903ed240578f071aa45cb479f2',
              referfrom_rewards_type: 'fixed',
              referfrom_rewards_amount: '50.00',
              referto_rewards_type: null,
              referto_rewards_amount: null,
              max_referral_limit: null,
              status: 2,
              is_active: true,
              start_date: null,
              end_date: null,
              created_date: '2026-01-31T09:00:00.000Z',
            },
          ],
          total: 1,
        },
      },
    ],
  },
  async ({ context, query }) => {
    requirePeriod(query.start_date, query.end_date, ['start_date', 'end_date'])
    const { programs, total } = await searchPrograms(context, {
      referrerUserType: query.user_type,
      refereeUserType: query.referral_for,
      currencyId: query.currency_id,
      isActive: query.status === undefined ? undefined : query.status === 2,
      isRunning: query.is_active,
      keyword: query.search_keyword,
      from: query.start_date,
      to: query.end_date,
      sort: query.sorting ?? { created_date: 'DESC' },
      skip: query.skip,
      limit: query.limit,
    })
    return { referral_programs: programs.map((program) => toReferralProgram(program, context.now)), total }
  },
)

type Program = Awaited<ReturnType<typeof searchPrograms>>['programs'][number]

function toReferralProgram(program: Program, now: Date) {
  const { id, name, currency, currencyId, referrerBonus, refereeBonus, maxReferralsPerCode, status } = program
  const amountOf = (bonus: typeof referrerBonus) =>
    bonus && toDecimalMoney({ amountMinor: amountFor(bonus, 1), currency }).value
  type UserType = (typeof userTypes)[number] | null
  return {
    id,
    name,
    user_type: program.referrerUserType as UserType,
    referral_for: program.refereeUserType as UserType,
    currency_id: currencyId,
    referfrom_rewards_type: referrerBonus?.rule ?? null,
    referfrom_rewards_amount: amountOf(referrerBonus),
    referto_rewards_type: refereeBonus?.rule ?? null,
    referto_rewards_amount: amountOf(refereeBonus),
    max_referral_limit: maxReferralsPerCode,
    status: status === 'active' ? (2 as const) : (1 as const),
    is_active: isRunning(program, now),
    start_date: program.startsAt?.toISOString() ?? null,
    end_date: program.endsAt?.toISOString() ?? null,
    created_date: program.createdAt.toISOString(),
  }
}
