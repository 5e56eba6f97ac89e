import { execFile } from 'node:child_process'
import { copyFileSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import Database from '@/db/sqlite/driver'
import { ask, codesPath, expectPartnerFailure, partnerClient, unique } from '../clients'
import { expect, test } from '../fixtures'
import { databaseOf, isOnPostgres } from '../database'
import { newDataFolder, removeDataFolder, type TestServer } from '../server'

const metricsOf = async (
  { url, folder }: TestServer,
  token = readFileSync(path.join(folder, 'metrics-token'), 'utf8').trim(),
) => await ask(`${url}/metrics`, { headers: { authorization: `Bearer ${token}` } })

function numberIn(text: string, line: string): number {
  return Number(
    text
      .split('\n')
      .find((each) => each.startsWith(`${line} `))
      ?.slice(line.length + 1) ?? 0,
  )
}

test('the metrics count what the server does, and commits with the transactions in them', async ({
  seeded,
  start,
}) => {
  const server = await start('seeded')
  const partner = partnerClient(server.url, seeded.companies[0]!.apiKey)
  const created = `referral_desk_http_request_duration_seconds_count{method="POST",route="${codesPath}",status="200"}`
  const before = (await metricsOf(server)).text
  for (let each = 0; each < 5; each++)
    expect((await partner.create({ userId: 'u', referralCode: unique('METRIC') })).status).toBe(200)
  const { text, headers } = await metricsOf(server)
  expect(numberIn(text, created)).toBe(numberIn(before, created) + 5)
  expect(numberIn(text, 'referral_desk_commit_transactions_sum')).toBeGreaterThanOrEqual(
    numberIn(before, 'referral_desk_commit_transactions_sum') + 5,
  )
  expect(headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
  for (const name of [
    'nodejs_eventloop_lag_seconds',
    'process_resident_memory_bytes',
    'referral_desk_outbox_pending',
  ])
    expect(text).toContain(`\n${name} `)
})

test('the metrics ask for the token that was set, or else for the one in the data folder', async ({
  start,
}) => {
  const made = await start('empty')
  expect((await metricsOf(made)).status).toBe(200)
  expectPartnerFailure(await ask(`${made.url}/metrics`), 401, 16, 'UNAUTHENTICATED')
  const token = 'token-of-the-monitoring-system'
  const given = await start(made, { METRICS_TOKEN: token })
  expectPartnerFailure(await metricsOf(given), 401, 16, 'UNAUTHENTICATED')
  expect((await metricsOf(given, token)).status).toBe(200)
})

test('SIGTERM loses no call of the request log and no visit of a share page', async ({ seeded, start }) => {
  test.skip(isOnPostgres, 'reads the SQLite file')
  const server = await start('seeded')
  const partner = partnerClient(server.url, seeded.companies[0]!.apiKey)
  const names = Array.from({ length: 250 }, () => unique('call'))
  await Promise.all(
    names.map((name) => partner.send('GET', `${codesPath}/PARTNER2024`, undefined, { 'x-request-id': name })),
  )
  const visitsSum = () => {
    const database = new Database(databaseOf(server.folder), { readonly: true })
    const sum = database.prepare('SELECT sum(visits_count) FROM referral_code_visits').pluck().get()
    database.close()
    return Number(sum)
  }
  const visitsBefore = visitsSum()
  const sharePage = `${server.url}/r/${seeded.companies[0]!.isvId}/PARTNER2024`
  await fetch(sharePage, { headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' } })
  expect(await server.end('SIGTERM')).toBe(0)
  const database = new Database(databaseOf(server.folder), { readonly: true })
  const logged = new Set(database.prepare('SELECT request_id FROM request_log').pluck().all())
  database.close()
  expect(visitsSum()).toBe(visitsBefore + 1)
  expect(names.filter((name) => !logged.has(name))).toEqual([])
})

test('a restored backup of a running server answers with the data at that time', async ({
  seeded,
  start,
}) => {
  test.skip(isOnPostgres, 'PostgreSQL has backups of its own')
  const { apiKey } = seeded.companies[0]!
  const server = await start('seeded')
  const referralCode = unique('KEPT')
  expect((await partnerClient(server.url, apiKey).create({ userId: 'kept', referralCode })).status).toBe(200)

  const folder = await newDataFolder()
  const file = path.join(await newDataFolder(), 'monday.db')
  const { NEXTAUTH_SECRET: _1, ENCRYPTION_KEY: _2, ...env } = process.env
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'backup', '--', file], {
    env: { ...env, DATABASE_URL: databaseOf(server.folder) },
  })
  expect(stdout).toContain('Its books balance.')
  expect(await server.end('SIGKILL')).toBe('SIGKILL')

  copyFileSync(file, databaseOf(folder))
  const secrets = readdirSync(path.dirname(file)).filter((name) => name !== 'monday.db')
  expect(secrets).toContain('monday.db.encryption-key')
  for (const name of secrets)
    copyFileSync(path.join(path.dirname(file), name), path.join(folder, name.replace('monday.db.', '')))
  const restored = await start({ ...server, folder })
  expect((await partnerClient(restored.url, apiKey).page({ userId: 'kept' })).referralCodes).toMatchObject([
    { referralCode },
  ])
  await restored.end('SIGTERM')
  for (const each of [folder, path.dirname(file)]) removeDataFolder(each)
})
