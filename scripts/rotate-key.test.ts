import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from '@/db/sqlite/driver'
import { afterEach, describe, expect, it } from 'vitest'
import { env } from '@/server/env'
import { isSealedWithNewestKey, seal, unseal } from '@/server/secrets'
import { newDatabaseFile, newFolder, readRowsInFile } from '@/server/testing/engines/sqlite'
import { runScript, startScript } from '@/server/testing/processes'

const [older, newer] = ['the older encryption key', 'the newer encryption key']
const usedByTests = [...env().ENCRYPTION_KEY!]
const useKeys = (...keys: string[]) => void env().ENCRYPTION_KEY!.splice(0, Infinity, ...keys)
afterEach(() => useKeys(...usedByTests))

/** A database with `count` answers, each sealed with this key. */
function newSealedDatabase(count: number, key: string): string {
  useKeys(key)
  const file = newDatabaseFile()
  const connection = new Database(file)
  connection.exec(
    `INSERT INTO companies (id, isv_id, name, created_at) VALUES ('c', 'isv_001', 'Company', 0)`,
  )
  const insert = connection.prepare(
    `INSERT INTO idempotent_answers (company_id, caller, key, fingerprint, status, body, created_at)
       VALUES ('c', 'key 1', ?, '', 200, ?, 0)`,
  )
  connection.transaction(() => {
    for (let index = 0; index < count; index++)
      insert.run(String(index).padStart(9, '0'), seal(`answer ${index}`))
  })()
  connection.close()
  return file
}

/** The number of answers that the newest key has sealed, and the number that can be read and are correct. */
function answersIn(file: string, ...keys: string[]): { newest: number; right: number } {
  useKeys(...keys)
  const rows = readRowsInFile<{ key: string; body: string }>('SELECT key, body FROM idempotent_answers', file)
  return {
    newest: rows.filter(({ body }) => isSealedWithNewestKey(body)).length,
    right: rows.filter(({ key, body }) => unseal(body) === `answer ${Number(key)}`).length,
  }
}

function environment(file: string, keys: string[]) {
  const { ENCRYPTION_KEY: _, NEXTAUTH_SECRET: _1, ...rest } = process.env
  return { ...rest, DATABASE_URL: file, ...(keys.length && { ENCRYPTION_KEY: keys.join(',') }) }
}

/** Runs a command with keys in the environment, or without any for those in the data folder. */
const run = (name: string, args: string[], file: string, ...keys: string[]) =>
  runScript(name, args, environment(file, keys))
const rotate = (file: string, ...keys: string[]) => run('rotate-key', [], file, ...keys)

describe('rotating the key of the environment', () => {
  it('continues where it was killed, and every text stays readable', async () => {
    const count = 5_000
    const file = newSealedDatabase(count, older)
    const rotating = startScript('rotate-key', [], environment(file, [newer, older]))
    await rotating.printed(2)
    expect(rotating.lines[1]).toContain('sealed again')
    rotating.process.kill('SIGKILL')
    expect(await rotating.ended).toBe('SIGKILL')
    const { newest, right } = answersIn(file, newer, older)
    expect(right).toBe(count)
    expect(newest).toBeGreaterThan(0)
    expect(newest).toBeLessThan(count)

    const again = await rotate(file, newer, older)
    expect(again.output).toContain(`${count - newest} of ${count + 1} sealed texts were sealed again.`)
    expect(again.output).toContain('Restart every server with this list, then run this once more')
    expect(answersIn(file, newer)).toEqual({ newest: count, right: count })

    const last = await rotate(file, newer, older)
    expect(last.output).toContain(`0 of ${count + 1} sealed texts were sealed again.`)
    expect(last.output).toContain('no longer needed. Remove them from ENCRYPTION_KEY')
  })

  it('reports what none of the keys can unseal, and leaves it unchanged', async () => {
    const file = newSealedDatabase(3, older)
    const { code, output } = await rotate(file, newer)
    expect([code, output]).toEqual([1, expect.stringContaining('3 cannot be unsealed with any of the keys')])
    expect(answersIn(file, older)).toEqual({ newest: 3, right: 3 })
  })

  it('changes no file', async () => {
    const file = newSealedDatabase(1, older)
    expect(await run('rotate-key', ['--new-key'], file, older)).toMatchObject({
      code: 1,
      output: expect.stringContaining('The keys are in ENCRYPTION_KEY') as string,
    })
    expect(answersIn(file, older)).toEqual({ newest: 1, right: 1 })
  })
})

describe('rotating the key in the data folder', () => {
  it('adds a new key, seals everything with it, and removes the old one when nothing needs it', async () => {
    const file = newSealedDatabase(3, older)
    const keyFile = path.join(path.dirname(file), 'encryption-key')
    const keys = () => readFileSync(keyFile, 'utf8').trim().split('\n')
    writeFileSync(keyFile, `${older}\n`, { mode: 0o600 })

    const first = await run('rotate-key', ['--new-key'], file)
    expect(first).toMatchObject({ code: 0, output: expect.stringContaining('3 of 4') as string })
    const [newKey] = keys()
    expect(keys()).toEqual([newKey, older])
    expect(answersIn(file, newKey!)).toEqual({ newest: 3, right: 3 })

    const backup = path.join(newFolder(), 'copy.db')
    expect(await run('backup', [backup], file)).toMatchObject({ code: 0 })
    const removed = await run('rotate-key', ['--remove-old-keys'], file)
    expect(removed).toMatchObject({
      code: 0,
      output: expect.stringContaining('The old keys are removed') as string,
    })
    expect(keys()).toEqual([newKey])

    const keysOfBackup = readFileSync(`${backup}.encryption-key`, 'utf8').trim().split('\n')
    expect(answersIn(backup, ...keysOfBackup)).toEqual({ newest: 3, right: 3 })
  })

  it('keeps an old key that is still needed', async () => {
    const file = newSealedDatabase(3, older)
    const keyFile = path.join(path.dirname(file), 'encryption-key')
    writeFileSync(keyFile, `${newer}\n${older}\n`, { mode: 0o600 })
    expect(await run('rotate-key', ['--remove-old-keys'], file)).toMatchObject({
      code: 1,
      output: expect.stringContaining('Run this once more') as string,
    })
    expect(readFileSync(keyFile, 'utf8')).toBe(`${newer}\n${older}\n`)
  })

  it('removes an old key although texts of a lost one remain', async () => {
    const file = newSealedDatabase(3, 'a key that is lost')
    const keyFile = path.join(path.dirname(file), 'encryption-key')
    writeFileSync(keyFile, `${newer}\n${older}\n`, { mode: 0o600 })
    const { code, output } = await run('rotate-key', ['--remove-old-keys'], file)
    expect([code, output]).toEqual([1, expect.stringContaining('3 cannot be unsealed') as string])
    expect(readFileSync(keyFile, 'utf8')).toBe(`${newer}\n`)
  })
})

it('creates no database where there is none', async () => {
  const missing = path.join(newFolder(), 'missing.db')
  expect(await rotate(missing, older)).toMatchObject({
    code: 1,
    output: expect.stringContaining('There is no database') as string,
  })
})
