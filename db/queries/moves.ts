import { and, asc, isNotNull, isNull, or, type SQL } from 'drizzle-orm'
import { eq, ne } from '@/db/comparisons'
import type { Schema } from '@/db/schema'
import type { Company } from '@/db/scope'
import type { Store, Writer } from '@/db/store'
import { companyFields } from './companies'

export type MoveRow = Schema['moves']['$inferSelect']

/** The move of this database's rows, or of one company's, to another database: in progress or ended; undefined if none. */
export async function findMoveAway(
  { read, tables: { moves } }: Store,
  companyId: string | null,
): Promise<MoveRow | undefined> {
  const moved = companyId === null ? isNull(moves.movedCompanyId) : eq(moves.movedCompanyId, companyId)
  return await read(
    async (reader) =>
      (
        await reader
          .select()
          .from(moves)
          .where(and(ne(moves.side, 'target'), moved))
      )[0],
  )
}

/** The id of a company that is being moved or was moved separately; undefined if none. */
export async function findCompanyAway({ read, tables: { moves } }: Store): Promise<string | undefined> {
  const isOfCompany = and(ne(moves.side, 'target'), isNotNull(moves.movedCompanyId))
  const rows = await read(async (reader) => await reader.select().from(moves).where(isOfCompany).limit(1))
  return rows[0]?.movedCompanyId ?? undefined
}

/** The move in progress that copies rows into this database; undefined if none. */
export async function findMoveHere({ read, tables: { moves } }: Store): Promise<MoveRow | undefined> {
  return await read(async (reader) => (await reader.select().from(moves).where(eq(moves.side, 'target')))[0])
}

/** Stores a move that begins, in the source or the target. */
export async function insertMove({ tx, tables }: Store, move: MoveRow): Promise<void> {
  await tx(async (writer) => await writer.insert(tables.moves).values(move))
}

/** Stores when a move from this database ended. */
export async function endMove({ tx, tables: { moves } }: Store, id: string, endedAt: Date): Promise<void> {
  await tx(async (writer) => await writer.update(moves).set({ endedAt }).where(eq(moves.id, id)))
}

/** Stores that the deletion of the rows that moved from this database begins, after which they are no longer complete. */
export async function beginRemoval({ tx, tables: { moves } }: Store, id: string): Promise<void> {
  await tx(async (writer) => await writer.update(moves).set({ side: 'removed' }).where(eq(moves.id, id)))
}

/** Stores which rows are copied, in the transaction that inserts the last of them. */
export async function updateLastKeys(
  writer: Writer,
  { moves }: Schema,
  { id, lastKeys }: MoveRow,
): Promise<void> {
  await writer.update(moves).set({ lastKeys }).where(eq(moves.id, id))
}

/** Deletes a move: in the target when it has ended, in the source when it is canceled. */
export async function deleteMove({ tx, tables: { moves } }: Store, id: string): Promise<void> {
  await tx(async (writer) => await writer.delete(moves).where(eq(moves.id, id)))
}

/** The condition of the move, in progress or ended, of a company's rows to another database. */
export function isMoveAway({ companies, moves }: Schema): SQL {
  return and(
    ne(moves.side, 'target'),
    or(isNull(moves.movedCompanyId), eq(moves.movedCompanyId, companies.id)),
  )!
}

/** The companies whose rows are not being moved and have not been moved to another database, oldest first. */
export async function listCompaniesHere({ read, tables }: Store): Promise<Company[]> {
  const { companies, moves } = tables
  return await read(
    async (reader) =>
      await reader
        .select(companyFields(tables))
        .from(companies)
        .leftJoin(moves, isMoveAway(tables))
        .where(isNull(moves.id))
        .orderBy(asc(companies.createdAt), asc(companies.id)),
  )
}
