import { z } from 'zod'

/** The user types of the GafaPay API: 2 customer, 3 merchant, 5 agent. */
export const userTypes = [2, 3, 5] as const
export type UserType = (typeof userTypes)[number]

const names: Record<UserType, string> = { 2: 'a customer', 3: 'a merchant', 5: 'an agent' }

/** What a user of this type is: "a customer". */
export function describeUserType(userType: number): string {
  return names[userType as UserType]
}

export const userTypeSchema = z
  .literal(userTypes, { error: (issue) => (issue.input === undefined ? undefined : 'must be 2, 3 or 5') })
  .meta({ description: '2 customer, 3 merchant, 5 agent.' })
