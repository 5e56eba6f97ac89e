/** Conflicts of a company with a database that holds others, and its deletion (docs/adr/0020). */
import { and, inArray, isNull, ne, notExists, or } from 'drizzle-orm'
import { eq } from '@/db/comparisons'
import type { Store } from '@/db/store'
import { deleteMovedRows, listMovedRows, movedTables, type MovedTable } from './moved-rows'

type User = Store['tables']['users']['$inferSelect']

/**
 * Why the company cannot move to the target, as sentences: it is there already, another company has its isvId, or another
 * account the email address of a member. When an interrupted move continues, the company may be there.
 */
export async function listClashes(
  source: Store,
  target: Store,
  companyId: string,
  isContinued: boolean,
): Promise<string[]> {
  const { companies, users } = target.tables
  const [company] = await listMovedRows(source, 'companies', { companyId, after: undefined, limit: 1 })
  const { isvId } = company as { isvId: string }
  const found = await target.read(
    async (reader) =>
      await reader
        .select({ id: companies.id })
        .from(companies)
        .where(or(eq(companies.id, companyId), eq(companies.isvId, isvId))),
  )
  const clashes = found
    .filter(({ id }) => !isContinued || id !== companyId)
    .map(({ id }) =>
      id === companyId
        ? `The company ${companyId} is there already.`
        : `The company ${id} there has the same isvId, ${isvId}.`,
    )
  for await (const members of membersOf(source, companyId)) {
    const byKey = new Map(members.map((member) => [member.emailKey, member]))
    const accounts = await target.read(
      async (reader) =>
        await reader
          .select()
          .from(users)
          .where(or(inArray(users.emailKey, [...byKey.keys()]), inArray(users.id, members.map(idOf)))),
    )
    for (const { id, email, emailKey } of accounts)
      if (byKey.get(emailKey)?.id !== id)
        clashes.push(
          `${email} is another account there. Remove that member here before the move, and invite them there afterwards; or change the ` +
            'email address of one of the accounts.',
        )
  }
  return clashes
}

/**
 * Deletes the rows of a company, in slices, those that reference others first. The accounts of its members, as `source` names
 * them, are as those of people who have left it. Continues when it is called again.
 */
export async function deleteCompany(
  store: Store,
  source: Store,
  companyId: string,
  now: Date,
): Promise<void> {
  const { users, memberships } = store.tables
  for await (const members of membersOf(source, companyId))
    await store.tx(async (writer) => {
      const elsewhere = writer
        .select({ userId: memberships.userId })
        .from(memberships)
        .where(and(eq(memberships.userId, users.id), ne(memberships.companyId, companyId)))
      const isLeft = and(inArray(users.id, members.map(idOf)), isNull(users.leftAt), notExists(elsewhere))
      await writer.update(users).set({ leftAt: now }).where(isLeft)
    })
  for (const table of movedTables(companyId).reverse()) await deleteMovedRows(store, table, companyId)
}

const idOf = ({ id }: User) => id

/** The accounts of a company's members, in slices. */
async function* membersOf(source: Store, companyId: string): AsyncGenerator<User[]> {
  const limit = 500
  const users: MovedTable = 'users'
  for (let after: unknown[] | undefined; ;) {
    const members = (await listMovedRows(source, users, { companyId, after, limit })) as User[]
    if (members.length) yield members
    if (members.length < limit) return
    after = [members.at(-1)!.id]
  }
}
