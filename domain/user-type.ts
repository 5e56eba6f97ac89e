import { z } from 'zod'

/** The user types of the GafaPay API: 2 customer, 3 merchant, 5 agent. */
export const userTypes = [2, 3, 5] as const
export type UserType = (typeof userTypes)[number]

export const userTypeSchema = z
  .literal(userTypes, { error: (issue) => (issue.input === undefined ? undefined : 'must be 2, 3 or 5') })
  .meta({ description: '2 customer, 3 merchant, 5 agent.' })
