/** What `npm run move` prints. */
import path from 'node:path'
import { isPostgres } from '@/db/open'
import { fileOf } from '@/db/sqlite/connection'
import { databaseName, dataFolder, env } from '@/server/env'
import { keyIds, newestKeyId } from '@/server/secrets'
import type { Comparison } from '@/server/services/move/compare-rows'

export const usage = `Usage: npm run move -- URL [--company ID]
       MOVE_TO=URL npm run move -- [--company ID]
       npm run move -- --cancel [--company ID [URL]]
       npm run move -- --remove --company ID URL

Moves everything from the database of DATABASE_URL to the empty database at URL: postgres://… or the path of a new file.
Meanwhile the service answers reads, and rejects writes with 503. Afterwards it does so until it is started on the new database.
Run the same command again after an interruption: it continues. Other users of the machine can see arguments, so set MOVE_TO
when URL holds a password.

--company ID   Moves one company, by its companyid, to an empty database or beside the companies of another installation. Stop its
               service during the move. Copies the members' accounts and passwords, unless they have an account there from
               an earlier move. Sessions, password links and unsent mail are not copied. Here, only writes to this company are rejected.
--cancel       Accepts writes again, here. After a move that ended, use only one of the two databases. With URL, and not for MOVE_TO,
               deletes there what an unfinished move of the company has copied.
--remove       Deletes the rows of a moved company here. URL or MOVE_TO names the database where the company is now.`

/** What moves from the database of DATABASE_URL: all of it, or one company. */
export function nameOf(companyId: string | null): string {
  return companyId === null ? databaseName() : `the company ${companyId}`
}

/** The command that accepts writes again to what moves or has moved. */
export function cancelCommand(companyId: string | null): string {
  return companyId === null ? 'npm run move -- --cancel' : `npm run move -- --cancel --company ${companyId}`
}

/** One line for each table that has rows, with the sums of its amounts and counts. */
export function describeRows(comparisons: Comparison[]): string {
  return comparisons
    .filter(({ source, target }) => source.rowsCount || target.rowsCount)
    .map(({ table, source, target }) => {
      const sums = Object.entries(target.sums)
        .filter(([column]) => /(Minor|Count)$/.test(column))
        .map(([column, sum]) => `, ${column} ${sum.toLocaleString('en-US')}`)
      const rows = target.rowsCount.toLocaleString('en-US').padStart(12)
      const of =
        source.rowsCount === target.rowsCount ? '' : ` of ${source.rowsCount.toLocaleString('en-US')}`
      return `${table.padEnd(20)}${rows}${of}${sums.join('')}`
    })
    .join('\n')
}

/** The command that deletes what an unfinished move of a company has copied. */
export function discardCommand(companyId: string): string {
  return `${cancelCommand(companyId)} URL`
}

/** The command that deletes the rows of a moved company in the database from which it moved. */
export function removeCommand(companyId: string): string {
  return `npm run move -- --remove --company ${companyId} URL`
}

/** Which secrets the service of other companies needs, too, when a company has moved to them. */
export function howToAddKeys(): string {
  return (
    `The ENCRYPTION_KEY there must include every key that is set here; their ids are ${keyIds().join(', ')}. Add those that are ` +
    'missing behind the others (docs/running.md, "Rotating the encryption key").'
  )
}

/** What to do when the service of the target is running. */
export function howToStop(url: string): string {
  return (
    'The service of the target is running. Stop it until the move has ended.' +
    (isPostgres(url)
      ? ' If it is stopped, a pooler may have kept its connections: let URL name PostgreSQL itself.'
      : '')
  )
}

/** Where the service on the new database finds the secrets, without which it cannot read what is sealed. */
export function howToKeepSecrets(url: string): string[] {
  const { ENCRYPTION_KEY, NEXTAUTH_SECRET } = env()
  const file = (name: string) => path.join(dataFolder(), name)
  const isInSameFolder = !isPostgres(url) && path.dirname(path.resolve(fileOf(url))) === dataFolder()
  const lines = [`It needs the same secrets. The encryption key has the id ${newestKeyId()}.`]
  for (const [name, isSet, fileName, print] of [
    ['ENCRYPTION_KEY', ENCRYPTION_KEY !== undefined, 'encryption-key', 'paste -sd,'],
    ['NEXTAUTH_SECRET', NEXTAUTH_SECRET !== undefined, 'nextauth-secret', 'cat'],
  ] as const) {
    if (isSet) lines.push(`${name} is set here: set it to the same value there.`)
    else if (isPostgres(url)) lines.push(`Set it there: ${name}="$(${print} ${file(fileName)})"`)
    else if (!isInSameFolder) lines.push(`Copy ${file(fileName)} into the folder of ${fileOf(url)}.`)
  }
  return lines
}
