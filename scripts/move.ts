/**
 * `npm run move`: moves everything from the database of DATABASE_URL to an empty one, or a company to one with others. See README,
 * "Moving to another database", and docs/adr/0020.
 */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { deleteCompany, listClashes } from '@/db/queries/arrivals'
import { findCompany, listCompanies } from '@/db/queries/authentication'
import { countMovedRows, isEmptyDatabase, movedTables } from '@/db/queries/moved-rows'
import {
  beginRemoval,
  deleteMove,
  endMove,
  findCompanyAway,
  findMoveAway,
  findMoveHere,
  insertMove,
  listCompaniesHere,
  type MoveRow,
} from '@/db/queries/moves'
import { isInUse, isPostgres, openStore, writeBlockOf } from '@/db/open'
import { forCompany, type Company } from '@/db/scope'
import { fileOf } from '@/db/sqlite/connection'
import type { Store } from '@/db/store'
import { newId } from '@/domain/ids'
import { databaseName, env } from '@/server/env'
import { compareRows, differencesOf, type Comparison } from '@/server/services/move/compare-rows'
import { copyRows, type Move } from '@/server/services/move/copy-rows'
import { canUnseal } from '@/server/services/sealed-texts/can-unseal'
import { checkAllBooks } from './books'
import { openExisting } from './database'
import {
  cancelCommand,
  describeRows,
  discardCommand,
  howToAddKeys,
  howToKeepSecrets,
  howToStop,
  nameOf,
  removeCommand,
  usage,
} from './move-texts'
import { Progress } from './progress'

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      company: { type: 'string' },
      cancel: { type: 'boolean', default: false },
      remove: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return console.log(usage)
  const companyId = values.company ?? null
  const { cancel: isCanceled, remove: isRemoved } = values
  const [named, ...rest] = positionals
  const url = named ?? process.env.MOVE_TO
  if (
    rest.length ||
    (isCanceled ? isRemoved || (named && companyId === null) : !url) ||
    (isRemoved && companyId === null)
  )
    throw new Error(usage)
  const source = await openExisting()
  try {
    // MOVE_TO may be set for another move, and what is copied there may be wanted.
    if (isCanceled) await cancel(source, companyId, named)
    else if (isRemoved) await remove(source, companyId!, url!)
    else await move(source, url!, companyId, await companiesOf(source, companyId))
  } finally {
    await source.close()
  }
}

/** The companies that move. Throws when there are none, or when the keys of this process are not theirs. */
async function companiesOf(source: Store, companyId: string | null): Promise<Company[]> {
  const found = companyId === null ? await listCompanies(source) : [await findCompany(source, companyId)]
  const companies = found.filter((company) => company !== undefined)
  if (!companies.length)
    throw new Error(
      companyId === null
        ? `There is no company in ${databaseName()}: nothing to move.`
        : `There is no company with the companyid ${companyId} in ${databaseName()}.`,
    )
  for (const company of companies)
    if (!(await canUnseal({ scope: forCompany(source, company) })))
      throw new Error(
        `The encryption key of this process cannot unseal what ${company.isvId} keeps. Set ENCRYPTION_KEY as the service has ` +
          'it; nothing was changed.',
      )
  return companies
}

/** Opens the database at `url`, created and migrated when needed. */
async function openTarget(url: string): Promise<Store> {
  if (/^\w+:\/\//.test(url) && !/^(postgres(ql)?|sqlite|file):/.test(url))
    throw new Error('The target is postgres://… or the path of a file.')
  try {
    // Not the name of the service, by which a running one is found.
    const target = openStore(url, { applicationName: 'referral-desk move' })
    await target.ready()
    return target
  } catch (error) {
    throw new Error(`The target cannot be used. ${(error as Error).message}`, { cause: error })
  }
}

/** Opens the database at `url`. Throws when there is none. */
async function openExistingTarget(url: string): Promise<Store> {
  if (!isPostgres(url) && !existsSync(fileOf(url))) throw new Error(`There is no database at ${url}.`)
  return await openTarget(url)
}

async function move(source: Store, url: string, companyId: string | null, companies: Company[]) {
  const startedAt = performance.now()
  // Before this process has it open. When that fails, opening it says why, or the second check.
  const isUsed = await isInUse(url).catch(() => false)
  let target = await openTarget(url)
  try {
    const begun = await begin(source, target, companyId, isUsed ? howToStop(url) : undefined)
    const isBeside = (await listCompanies(target)).some(({ id }) => !companies.some((each) => each.id === id))
    if (isBeside) {
      await target.close()
      await requireStopped(url, companyId)
      target = await openTarget(url)
    }
    const moving: Move = { source, target, move: begun }
    const comparisons = await copyAndCompare(moving)
    const differences = [
      ...comparisons.flatMap(differencesOf),
      ...(await booksOf('source', source, companies)),
      ...(await booksOf('target', target, companies)),
    ]
    console.log(describeRows(comparisons))
    if (differences.length) return reportDifferences(differences, companyId)
    await writeBlockOf(env().DATABASE_URL).begin('moved', companyId)
    await endMove(source, moving.move.id, new Date())
    await deleteMove(target, moving.move.id)
    const seconds = Math.round((performance.now() - startedAt) / 1_000)
    console.log(`All rows are the same, and the books of both balance. It took ${seconds} s.`)
    console.log(
      `Writes to ${nameOf(companyId)} are rejected from now on. Start the service on ${databaseName(url)}` +
        `${companyId === null ? '' : ' for this company'}.`,
    )
    for (const line of isBeside ? [howToAddKeys()] : howToKeepSecrets(url)) console.log(line)
    if (companyId !== null) console.log(`To delete its rows here: ${removeCommand(companyId)}`)
  } finally {
    await target.close()
  }
}

/**
 * Makes the source reject writes, and notes the move in both databases. Returns the row in the target: the one of an interrupted
 * run, to continue it, or a new one. Throws when the target is used for something else.
 */
async function begin(
  source: Store,
  target: Store,
  companyId: string | null,
  obstacle: string | undefined,
): Promise<MoveRow> {
  const away = await findMoveAway(source, companyId)
  const here = await findMoveHere(target)
  const companyAway = companyId === null ? await findCompanyAway(source) : undefined
  if (companyAway !== undefined)
    throw new Error(
      `The company ${companyAway} is being moved or was moved separately, so its rows here are out of date; nothing was changed. ` +
        `To move everything anyway, first run: ${cancelCommand(companyAway)}`,
    )
  if (companyId !== null && (await findMoveAway(source, null)))
    throw new Error(
      `${databaseName()} is being moved or was moved as a whole; nothing was changed. ` +
        `To move the company anyway, first run: ${cancelCommand(null)}`,
    )
  if (here && here.id !== away?.id)
    throw new Error(
      'The target holds part of another move, which was canceled or comes from another database. Empty it first' +
        (here.movedCompanyId === null ? '' : `, or run ${discardCommand(here.movedCompanyId)}`) +
        '; nothing was changed.',
    )
  if (away?.side === 'removed') throw removing(companyId!)
  if (here && companyId !== null) await requireNoClashes(source, target, companyId)
  if (!here && !(await isEmptyDatabase(target))) await requireRoom(source, target, companyId, obstacle)
  // A run that was killed at its very end left all rows in its target; one that was killed before, only a part.
  const isHere =
    here && (await countAll(target, companyId, companyId)) === (await countAll(source, companyId, companyId))
  if (away?.endedAt && !isHere)
    throw new Error(
      `Nothing was changed: ${nameOf(companyId)} was moved at ${away.endedAt.toISOString()}. To accept writes again: ` +
        cancelCommand(companyId),
    )
  const newMove: MoveRow = {
    id: away?.id ?? newId(new Date()),
    side: 'source',
    movedCompanyId: companyId,
    lastKeys: {},
    startedAt: new Date(),
    endedAt: null,
  }
  await beginBlock(companyId, away !== undefined)
  if (!away) await insertMove(source, newMove)
  if (here) {
    console.log('Continuing an interrupted move.')
    return here
  }
  const received: MoveRow = { ...newMove, side: 'target' }
  await insertMove(target, received)
  return received
}

/** Throws unless the company can be added to the target, which has others, and in whose way `obstacle` is. */
async function requireRoom(
  source: Store,
  target: Store,
  companyId: string | null,
  obstacle: string | undefined,
): Promise<void> {
  if (companyId === null)
    throw new Error(
      'The target is not empty; nothing was changed. Name an empty database or a new file, or move each company with --company.',
    )
  const clashes = await listClashes(source, target, companyId, false)
  if ((await findMoveAway(target, companyId))?.endedAt)
    clashes.push(`It has moved from there. To delete its rows there, run there: ${removeCommand(companyId)}`)
  if (await findMoveAway(target, null)) clashes.push('The target is being moved or was moved as a whole.')
  if (clashes.length)
    throw new Error(`The company cannot move to the target; nothing was changed.\n${clashes.join('\n')}`)
  if (obstacle !== undefined) throw new Error(`${obstacle} Nothing was changed.`)
}

/** Throws when the company, whose move continues, can no longer be added to the target. */
async function requireNoClashes(source: Store, target: Store, companyId: string): Promise<void> {
  const clashes = await listClashes(source, target, companyId, true)
  if (clashes.length)
    throw new Error(
      `The company cannot move to the target.\n${clashes.join('\n')}\n` +
        `Writes to it are still rejected. To accept them again: ${discardCommand(companyId)}`,
    )
}

/** Throws when a service runs on the target: one that started before the move was noted there. None starts after that. */
async function requireStopped(url: string, companyId: string | null): Promise<void> {
  const obstacle = await isInUse(url).then(
    (isUsed) => (isUsed ? howToStop(url) : undefined),
    (error: Error) => `It is unknown whether the service of the target is running. ${error.message}`,
  )
  if (obstacle !== undefined)
    throw new Error(
      `${obstacle}\nWrites to ${nameOf(companyId)} are rejected. Run the same command again to continue, or to accept them ` +
        `again: ${cancelCommand(companyId)} URL`,
    )
}

/** Makes the source reject writes. When that fails, it accepts them, unless it rejected them before. */
async function beginBlock(companyId: string | null, isBlocked: boolean): Promise<void> {
  const block = writeBlockOf(env().DATABASE_URL)
  try {
    await block.begin('moving', companyId)
  } catch (error) {
    if (!isBlocked) await block.end(companyId).catch(() => undefined)
    throw error
  }
}

/** How many rows of the tables that move a database holds, of one company or of all. */
async function countAll(
  store: Store,
  movedCompanyId: string | null,
  companyId: string | null,
): Promise<number> {
  let total = 0
  for (const table of movedTables(movedCompanyId)) total += await countMovedRows(store, table, companyId)
  return total
}

async function copyAndCompare(moving: Move): Promise<Comparison[]> {
  const { source, target, move } = moving
  const { movedCompanyId } = move
  const total = await countAll(source, movedCompanyId, movedCompanyId)
  console.log(
    `Moving ${total.toLocaleString('en-US')} rows of ${movedTables(movedCompanyId).length} tables. ` +
      `Meanwhile, writes to ${nameOf(movedCompanyId)} are rejected.`,
  )
  const copying = new Progress(
    process.stdout,
    'Copying',
    'rows',
    total - (await countAll(target, movedCompanyId, movedCompanyId)),
  )
  await copyRows(moving, (_table, count) => copying.add(count))
  copying.end()
  const comparing = new Progress(process.stdout, 'Comparing', 'rows', 2 * total)
  const comparisons = await compareRows(moving, (count) => comparing.add(count))
  comparing.end()
  return comparisons
}

async function booksOf(side: string, store: Store, companies: Company[]): Promise<string[]> {
  console.log(`Checking the books of the ${side}…`)
  const { differences } = await checkAllBooks(store, companies)
  return differences.map((difference) => `books of the ${side}: ${difference}`)
}

function reportDifferences(differences: string[], companyId: string | null): void {
  for (const difference of differences) console.log(difference)
  console.log(
    `${differences.length} differences. Do not use the target. Writes to ${nameOf(companyId)} are still rejected; ` +
      `to accept them again: ${cancelCommand(companyId)}`,
  )
  process.exitCode = 1
}

async function cancel(source: Store, companyId: string | null, url: string | undefined): Promise<void> {
  const away = await findMoveAway(source, companyId)
  if (away?.side === 'removed') throw removing(companyId!)
  await writeBlockOf(env().DATABASE_URL).end(companyId)
  if (away) await deleteMove(source, away.id)
  console.log(`Writes to ${nameOf(companyId)} are accepted.`)
  const companyAway = companyId === null ? await findCompanyAway(source) : undefined
  if (companyAway !== undefined)
    console.log(
      `Writes to the company ${companyAway} are still rejected, because it was moved separately. ` +
        `To accept them again: ${cancelCommand(companyAway)}`,
    )
  if (!away) console.log('No move had begun.')
  else if (away.endedAt)
    console.log(
      'The move had ended. Use only one of the two databases from now on: what is written to one is not in the other.',
    )
  if (companyId !== null && url !== undefined) await discard(source, url, companyId)
  else if (away && !away.endedAt)
    console.log(
      'What was copied is of no use: empty the target before another move to it' +
        (companyId === null ? '.' : `, or run ${discardCommand(companyId)}`),
    )
}

/** Deletes in the target what an unfinished move of the company has copied. */
async function discard(source: Store, url: string, companyId: string): Promise<void> {
  const target = await openExistingTarget(url)
  try {
    const here = await findMoveHere(target)
    if (here?.movedCompanyId !== companyId)
      return console.log(`${databaseName(url)} holds no unfinished move of this company.`)
    await deleteCompany(target, source, companyId, new Date())
    await deleteMove(target, here.id)
    console.log(`What was copied to ${databaseName(url)} was deleted.`)
  } finally {
    await target.close()
  }
}

/** Deletes the rows of a company that has moved to the database at `url`. */
async function remove(source: Store, companyId: string, url: string): Promise<void> {
  const away = await findMoveAway(source, companyId)
  if (!away?.endedAt)
    throw new Error(`The company ${companyId} has not moved from ${databaseName()}; nothing was changed.`)
  await requireThere(url, companyId)
  await beginRemoval(source, away.id)
  const block = writeBlockOf(env().DATABASE_URL)
  await block.end(companyId, ['DELETE'])
  await deleteCompany(source, source, companyId, new Date())
  await block.end(companyId)
  await deleteMove(source, away.id)
  console.log(`The company ${companyId} was deleted from ${databaseName()}.`)
}

/** Throws unless the database at `url` has the company, complete and accepting writes. */
async function requireThere(url: string, companyId: string): Promise<void> {
  const target = await openExistingTarget(url)
  try {
    if (await findMoveHere(target))
      throw new Error(`A move to ${databaseName(url)} has not ended; nothing was changed.`)
    if (!(await listCompaniesHere(target)).some(({ id }) => id === companyId))
      throw new Error(
        `The company ${companyId} is not in ${databaseName(url)}, or moved on from there; nothing was changed. ` +
          'Let URL name the database where it is now.',
      )
  } finally {
    await target.close()
  }
}

/** What is thrown when rows of the company may be missing here, because their deletion has begun. */
function removing(companyId: string): Error {
  return new Error(
    `The deletion of the company ${companyId} from ${databaseName()} has begun; nothing was changed. ` +
      `To finish it: ${removeCommand(companyId)}`,
  )
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
