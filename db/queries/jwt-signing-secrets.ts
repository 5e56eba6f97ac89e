import { and, desc, isNull } from 'drizzle-orm'
import { eq } from '@/db/comparisons'
import { defineQuery } from '@/db/query'
import type { ReadScope, WriteScope } from '@/db/scope'
import type { NewRowOf } from '@/db/scoped-tables'

const usableSigningSecrets = defineQuery((scope: ReadScope) => {
  const { jwtSigningSecrets } = scope.tables
  return scope.select(jwtSigningSecrets, {
    where: isNull(jwtSigningSecrets.retiredAt),
    orderBy: [desc(jwtSigningSecrets.createdAt)],
  })
})

/** The signing secrets that tokens may be signed with, newest first. */
export async function listUsableSigningSecrets(scope: ReadScope) {
  return await scope.run(usableSigningSecrets)
}

/** All signing secrets of the company, retired ones included, newest first; without the secret itself. */
export async function listSigningSecrets(scope: ReadScope) {
  const { jwtSigningSecrets } = scope.tables
  const { id, name, createdAt, retiredAt } = jwtSigningSecrets
  return await scope
    .select(jwtSigningSecrets, { fields: { id, name, createdAt, retiredAt }, orderBy: [desc(createdAt)] })
    .execute()
}

/** Adds a signing secret. */
export async function insertSigningSecret(
  scope: WriteScope,
  secret: NewRowOf<WriteScope['tables']['jwtSigningSecrets']>,
) {
  await scope.insert(scope.tables.jwtSigningSecrets, secret)
}

/** Retires a secret. Returns it; undefined when the company has no such secret or it is already retired. */
export async function retireSigningSecret(scope: WriteScope, id: string, now: Date) {
  const { jwtSigningSecrets } = scope.tables
  const isUsable = and(eq(jwtSigningSecrets.id, id), isNull(jwtSigningSecrets.retiredAt))
  const [retired] = await scope.update(jwtSigningSecrets, { retiredAt: now }, isUsable).execute()
  return retired
}
