import { setNameHash, listUnhashedNames } from '@/db/queries/kyc-verifications'
import { emailIdentifier, nameIdentifier } from '@/domain/kyc/verification'
import { authorize, type ServiceContext } from '@/server/context'
import { inSlices } from '@/server/services/in-slices'
import { keyedHashOf } from '@/server/services/keyed-hash'
import { personOf } from './person'

/**
 * The keyed hash that finds referred users by their name or, if it contains an @, by their email address, so that neither
 * is in a URL or a log. Throws PERMISSION_DENIED.
 */
export async function hashIdentity(context: ServiceContext, nameOrEmail: string): Promise<string> {
  authorize(context, 'kyc:read')
  const hash = await keyedHashOf(context.scope)
  return nameOrEmail.includes('@')
    ? hash('email', emailIdentifier(nameOrEmail))
    : hash('name', nameIdentifier(nameOrEmail))
}

/** Hashes the names of checks from versions that stored no hash of them. Skips details that no key can unseal. */
export async function hashNames({ scope }: ServiceContext): Promise<void> {
  let after = ''
  await inSlices(async (limit) => {
    const checks = await scope.read((reader) => listUnhashedNames(reader, after, limit))
    if (checks.length === 0) return 0
    after = checks.at(-1)!.userId
    const hash = await keyedHashOf(scope)
    await scope.tx(async (writer) => {
      for (const check of checks) {
        const person = personOf(check)
        if (person) await setNameHash(writer, check, hash('name', nameIdentifier(person.name)))
      }
    })
    return checks.length
  })
}
