import { asc, eq } from 'drizzle-orm'
import { bound } from '@/db/prepared'
import type { ReadScope, WriteScope } from '@/db/scope'

/** The company's program with this id. */
export async function findProgram(scope: ReadScope, id: string) {
  const { programs } = scope.tables
  const [program] = await scope.run('programs.by_id', (s) => s.select(programs, { where: eq(programs.id, bound(programs.id, 'id')), limit: 1 }), { id })
  return program
}

/** All programs of the company, oldest first. A company has few. */
export async function listPrograms(scope: ReadScope) {
  const { programs } = scope.tables
  return await scope.run('programs.all', (s) => s.select(programs, { orderBy: [asc(programs.createdAt), asc(programs.id)] }))
}
export type ProgramRow = Awaited<ReturnType<typeof listPrograms>>[number]

export async function insertProgram(scope: WriteScope, program: Parameters<typeof scope.insert<WriteScope['tables']['programs']>>[1]) {
  await scope.insert(scope.tables.programs, program)
}
