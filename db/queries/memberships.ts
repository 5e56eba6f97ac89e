import { and, asc, sql } from 'drizzle-orm'
import { eq, ne } from '@/db/comparisons'
import type { ReadScope, WriteScope } from '@/db/scope'
import type { Role } from '@/domain/company/permissions'

/** The company's team, oldest first. */
export async function listMembers(scope: ReadScope) {
  const { memberships, users } = scope.tables
  const name = scope.subselectUnscoped(users, users.name, eq(users.id, memberships.userId)).mapWith(String)
  const email = scope.subselectUnscoped(users, users.email, eq(users.id, memberships.userId)).mapWith(String)
  const { userId, role, createdAt } = memberships
  return await scope
    .select(memberships, {
      fields: { userId, role, createdAt, name, email },
      orderBy: [asc(createdAt), asc(userId)],
    })
    .execute()
}

/** The membership of this user in the company. */
export async function findMember(scope: ReadScope, userId: string) {
  const { memberships } = scope.tables
  const [member] = await scope
    .select(memberships, { where: eq(memberships.userId, userId), limit: 1 })
    .execute()
  return member
}

/** Whether the company has an owner other than this user. */
export async function hasOtherOwner(scope: ReadScope, userId: string): Promise<boolean> {
  const { memberships } = scope.tables
  return (
    (
      await scope
        .select(memberships, {
          where: and(eq(memberships.role, 'owner'), ne(memberships.userId, userId)),
          limit: 1,
        })
        .execute()
    ).length > 0
  )
}

/** Changes the role of a member. */
export async function updateRole(scope: WriteScope, userId: string, role: Role): Promise<void> {
  const { memberships } = scope.tables
  await scope.update(memberships, { role }, eq(memberships.userId, userId)).execute()
}

/** Removes a member, and deletes the user unless they are a member of another company. */
export async function deleteMember(scope: WriteScope, userId: string): Promise<void> {
  const { memberships, users } = scope.tables
  await scope.delete(memberships, eq(memberships.userId, userId)).execute()
  await scope.deleteUnscoped(
    users,
    sql`${users.id} = ${userId} and not exists (select 1 from memberships where user_id = ${userId})`,
  )
}
