/**
 * `npm run rotate-key`: seals with the newest encryption key what older ones sealed; safe to interrupt, to repeat and to
 * run beside servers. `-- --new-key` first puts a new key before the others in the data folder, `-- --remove-old-keys`
 * leaves only the newest there. See docs/running.md and docs/adr/0010.
 */
import { listCompanies } from '@/db/queries/authentication'
import { systemContext } from '@/server/auth/authenticate'
import { areKeysInFile, encryptionKeys, prependNewKey, removeOldKeys } from '@/server/encryption-keys'
import { newestKeyId } from '@/server/secrets'
import { resealMails, resealTexts, type Resealed } from '@/server/services/sealed-texts/reseal'
import { store } from '@/server/store'
import { openExisting } from './database'

async function main(): Promise<void> {
  const [option, ...rest] = process.argv.slice(2)
  if (rest.length || (option !== undefined && option !== '--new-key' && option !== '--remove-old-keys'))
    throw new Error('Use npm run rotate-key, alone or with -- --new-key or -- --remove-old-keys.')
  await openExisting()
  if (option && !areKeysInFile())
    throw new Error(
      'The keys are in ENCRYPTION_KEY. Add and remove keys there: newest first, separated by commas. ' +
        'Restart the servers, and run this without options.',
    )

  try {
    await rotate(option)
  } finally {
    await store().close()
  }
}

async function rotate(option: '--new-key' | '--remove-old-keys' | undefined): Promise<void> {
  if (option === '--new-key') await whileAlone(prependNewKey)
  console.log(`Sealing with key ${newestKeyId()}, the newest of ${encryptionKeys().length}.`)
  const done = await resealAll()
  console.log(`${done.resealedCount} of ${done.count} sealed texts were sealed again.`)
  if (done.unreadableCount) {
    console.log(
      `${done.unreadableCount} cannot be unsealed with any of the keys. Add the key that sealed them at the end of the ` +
        'list, and run this again. If that key is lost, so are they.',
    )
    process.exitCode = 1
  }
  if (done.resealedCount || done.changedCount) {
    const first = areKeysInFile() ? 'Run' : 'Restart every server with this list, then run'
    console.log(`${first} this once more: the old keys may be removed when it finds nothing to seal.`)
    if (option === '--remove-old-keys') process.exitCode = 1
  } else if (option === '--remove-old-keys') {
    await whileAlone(removeOldKeys)
    console.log('The old keys are removed. Backups from before need the encryption-key file beside them.')
  } else console.log(howToRemoveOldKeys())
}

async function resealAll(): Promise<Resealed> {
  const total: Resealed = { count: 0, resealedCount: 0, unreadableCount: 0, changedCount: 0 }
  const addUp = async (owner: string, slices: AsyncIterable<{ title: string; done: Resealed }>) => {
    for await (const { title, done } of slices) {
      if (done.resealedCount) console.log(`${owner}: ${title}: ${done.resealedCount} sealed again`)
      for (const name of Object.keys(total) as (keyof Resealed)[]) total[name] += done[name]
    }
  }
  for (const company of await listCompanies(store()))
    await addUp(company.isvId, resealTexts(systemContext(company)))
  await addUp('all companies', resealMails(store()))
  return total
}

function howToRemoveOldKeys(): string {
  if (encryptionKeys().length === 1) return 'There is one key only. Nothing is left to do.'
  return areKeysInFile()
    ? 'The old keys are no longer needed. Remove them with: npm run rotate-key -- --remove-old-keys'
    : 'The old keys are no longer needed. Remove them from ENCRYPTION_KEY and restart the servers.'
}

/** Runs `work` while no other process writes, so that two rotations at once do not lose a key. */
async function whileAlone(work: () => void): Promise<void> {
  await store().tx(async () => work())
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
