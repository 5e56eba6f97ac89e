import type { UserType } from './user-type'

/** The bearer of a GafaPay token: it acts for itself as one of its user types, or with ROLE_ADMIN for anyone. */
export interface TokenBearer {
  subject: string
  actsAs: 'anyone' | readonly UserType[]
}

const userTypeOfRole = new Map<string, UserType>([
  ['ROLE_CUSTOMER', 2],
  ['ROLE_MERCHANT', 3],
  ['ROLE_AGENT', 5],
])

/** The bearer that a token's `sub` and `roles` describe; undefined when it has none of the known roles. */
export function tokenBearerOf(subject: string, roles: readonly string[]): TokenBearer | undefined {
  if (roles.includes('ROLE_ADMIN')) return { subject, actsAs: 'anyone' }
  const actsAs = roles.map((role) => userTypeOfRole.get(role)).filter((userType) => userType !== undefined)
  return actsAs.length ? { subject, actsAs } : undefined
}

/** Whether the bearer may act for this user, and as this user type if one is named (docs/api-contract.md, section 2). */
export function mayActFor(
  { subject, actsAs }: TokenBearer,
  { userId, userType }: { userId: string; userType?: UserType | null | undefined },
): boolean {
  if (actsAs === 'anyone') return true
  return subject === userId && (userType == null || actsAs.includes(userType))
}
