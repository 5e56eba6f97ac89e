import { and, asc, sql } from 'drizzle-orm'
import { eq, ne } from '@/db/comparisons'
import type { Schema } from '@/db/schema'
import type { ReadScope, WriteScope } from '@/db/scope'
import type { Role } from '@/domain/company/permissions'
import { deleteAccountWithoutCompany } from './companies'

/** The company's team, oldest first. */
export async function listMembers(scope: ReadScope) {
  const { createdAt, userId } = scope.tables.memberships
  return await scope
    .select(scope.tables.memberships, {
      fields: memberFields(scope),
      orderBy: [asc(createdAt), asc(userId)],
    })
    .execute()
}

/** The member of the company with this id. */
export async function findMember(scope: ReadScope, userId: string) {
  const { memberships } = scope.tables
  const [member] = await scope
    .select(memberships, { fields: memberFields(scope), where: eq(memberships.userId, userId), limit: 1 })
    .execute()
  return member
}

function memberFields(scope: ReadScope) {
  const { memberships, users } = scope.tables
  const ofUser = (field: typeof users.name | typeof users.email) =>
    scope.subselectUnscoped(users, field, eq(users.id, memberships.userId)).mapWith(String)
  const { userId, role, createdAt } = memberships
  return { userId, role, createdAt, name: ofUser(users.name), email: ofUser(users.email) }
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

/** Whether the user is a member of a company other than this one, too. */
export async function isMemberElsewhere(
  scope: WriteScope,
  userId: string,
  companyId: string,
): Promise<boolean> {
  const { users } = scope.tables
  const found = await scope.unscoped
    .select({ id: users.id })
    .from(users)
    .where(
      sql`${users.id} = ${userId}
        and exists (select 1 from memberships where user_id = ${userId} and company_id <> ${companyId})`,
    )
    .limit(1)
  return found.length > 0
}

/** Creates an account, which replaces one that belongs to no company. Returns false when another account has its address. */
export async function insertAccount(
  scope: WriteScope,
  user: Schema['users']['$inferInsert'],
): Promise<boolean> {
  const { users } = scope.tables
  await deleteAccountWithoutCompany(scope.unscoped, scope.tables, user.emailKey)
  const created = await scope.unscoped.insert(users).values(user).onConflictDoNothing().returning()
  return created.length > 0
}

/** Makes an account a member of the company. Returns false for a member, who keeps the role. */
export async function insertMember(
  scope: WriteScope,
  member: { userId: string; role: Role; createdAt: Date },
): Promise<boolean> {
  return (await scope.insertFree(scope.tables.memberships, [member], undefined, idField)).length > 0
}

const idField = ({ tables: { memberships } }: ReadScope) => ({ userId: memberships.userId })

/** Changes the role of a member. */
export async function updateRole(scope: WriteScope, userId: string, role: Role): Promise<void> {
  const { memberships } = scope.tables
  await scope.update(memberships, { role }, eq(memberships.userId, userId)).execute()
}

/** Removes a member. The account stays for now, so that sign-in can say to those who know its password why it fails. */
export async function deleteMember(scope: WriteScope, userId: string, now: Date): Promise<void> {
  const { memberships, users } = scope.tables
  await scope.delete(memberships, eq(memberships.userId, userId)).execute()
  await scope.unscoped.update(users).set({ leftAt: now }).where(eq(users.id, userId))
}
