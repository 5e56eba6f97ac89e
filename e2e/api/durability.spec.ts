import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import Database from '@/db/sqlite/driver'
import { ask, codesPath, partnerClient, unique } from '../clients'
import { databaseOf, isOnPostgres } from '../database'
import { childrenOf, type TestServer } from '../server'
import { expect, test } from '../fixtures'

test('kill -9 in the middle of writes loses no code that was answered with 200, and the server is up again in under 10 s', async ({
  seeded,
  start,
}) => {
  const { apiKey } = seeded.companies[0]!
  const acknowledged: string[] = []
  let server = await start('seeded')
  for (let round = 1; round <= 3; round++) {
    const partner = partnerClient(server.url, apiKey)
    let acknowledgedNow = 0
    const writer = async () => {
      for (;;) {
        const referralCode = unique(`KILLED-${round}`)
        const status = await partner.create({ userId: 'durable', referralCode, category: 'durable' }).then(
          (answer) => answer.status,
          () => 'gone',
        )
        if (status === 'gone') return
        expect(status).toBe(200)
        acknowledged.push(referralCode)
        acknowledgedNow++
      }
    }
    const writers = Promise.all(Array.from({ length: 16 }, writer))
    await expect.poll(() => acknowledgedNow, { intervals: [5] }).toBeGreaterThan(150)
    expect(await server.end('SIGKILL')).toBe('SIGKILL')
    await writers
    if (!isOnPostgres) expect(checkDatabase(server.folder)).toBe('ok')
    const startedAt = Date.now()
    server = await start(server)
    expect(Date.now() - startedAt).toBeLessThan(10_000)
  }

  const listed = await listAll(server, apiKey, { userId: 'durable' })
  expect(acknowledged.filter((code) => !listed.has(code))).toEqual([])
  expect(acknowledged.length).toBeGreaterThan(450)
})

for (const [signal, WORKERS] of [
  ['SIGTERM', '1'],
  ['SIGTERM', '2'],
  ['SIGHUP', '1'],
] as const)
  test(`${signal} lets every request under way finish, keeps what they wrote, and exits 0, with WORKERS=${WORKERS}`, async ({
    seeded,
    start,
  }) => {
    const { apiKey } = seeded.companies[0]!
    const server = await start('seeded', { WORKERS })
    const idle = await partnerClient(server.url, apiKey).validate('PARTNER2024') // leaves a connection that expects another request
    expect(idle.status).toBe(200)
    const underWay = await Promise.all(Array.from({ length: 20 }, () => beginCreation(server, apiKey)))

    const ended = server.end(signal)
    await expect.poll(() => accepts(server), { intervals: [20] }).toBe(false)
    const answers = await Promise.all(underWay.map(({ finish }) => finish()))
    for (const answer of answers) expect(answer).toMatch(/^HTTP\/1\.1 200 OK[^]*\r\n\r\n\{\}$/)
    expect(await ended).toBe(0)

    const listed = await listAll(await start(server), apiKey, { userId: 'under-way' })
    expect(underWay.filter(({ referralCode }) => !listed.has(referralCode))).toEqual([])
  })

test('SIGHUP replaces both workers, and no call under way, on an open connection or on a new one is lost', async ({
  seeded,
  start,
}) => {
  const { apiKey } = seeded.companies[0]!
  const server = await start('seeded', { WORKERS: '2', LOG_LEVEL: 'info' })
  await expect.poll(() => childrenOf(server.pid)).toHaveLength(2)
  const before = childrenOf(server.pid)
  const underWay = await Promise.all(Array.from({ length: 4 }, () => beginCreation(server, apiKey)))
  process.kill(server.pid, 'SIGHUP')

  let isReplaced = false
  const onOpenConnection = async () => {
    while (!isReplaced)
      expect((await partnerClient(server.url, apiKey).validate('PARTNER2024')).status).toBe(200)
  }
  const onNewConnection = async () => {
    while (!isReplaced) expect(await accepts(server)).toBe(true)
  }
  const calls = Promise.all([...Array.from({ length: 6 }, onOpenConnection), onNewConnection()])
  await expect.poll(() => server.output(), { timeout: 20_000 }).toMatch(/"replaced".*shutting down/)
  for (const { finish } of underWay) expect(await finish()).toMatch(/^HTTP\/1\.1 200 OK/)
  await expect
    .poll(() => childrenOf(server.pid).filter((pid) => before.includes(pid)), { timeout: 20_000 })
    .toEqual([])
  isReplaced = true
  await calls
  expect(childrenOf(server.pid)).toHaveLength(2)
  // A worker logs an error if the supervisor is killed while it hands over a connection.
  expect(await server.end('SIGTERM')).toBe(0)
})

test('SIGTERM ends an idle server in good order, though clients keep their connections', async ({
  start,
}) => {
  const server = await start('seeded')
  for (const path of ['/healthz', '/sign-in']) await ask(server.url + path)
  const silent = connect(server.port, '127.0.0.1') // as browsers open spare ones
  await once(silent, 'connect')
  // A server that does not stop is killed after 10 seconds, with another exit code.
  expect(await server.end('SIGTERM')).toBe(0)
})

test('a server does not start with an encryption key that is not that of its database, unless that one is lost', async ({
  start,
}) => {
  const server = await start('seeded')
  await server.end('SIGTERM')
  const ENCRYPTION_KEY = 'a key that encrypted nothing here'
  await expect(start(server, { ENCRYPTION_KEY })).rejects.toThrow(/the encryption key does not fit/)
  await start(server, { ENCRYPTION_KEY, ENCRYPTION_KEY_LOST: '1' })
})

/** Sends a creation up to its body, and waits until the server has accepted it with "100 Continue". */
async function beginCreation(
  { port }: TestServer,
  apiKey: string,
): Promise<{ referralCode: string; finish: () => Promise<string> }> {
  const referralCode = unique('UNDER-WAY')
  const body = JSON.stringify({ userId: 'under-way', referralCode })
  const socket: Socket = connect(port, '127.0.0.1')
  socket.setEncoding('utf8')
  socket.write(
    `POST ${codesPath} HTTP/1.1\r\nHost: app\r\nAuthorization: Bearer ${apiKey}\r\nContent-Length: ${body.length}\r\nExpect: 100-continue\r\n\r\n`,
  )
  const [first] = (await once(socket, 'data')) as [string]
  expect(first).toMatch(/^HTTP\/1\.1 100/)
  const finish = async () => {
    let answer = ''
    socket.on('data', (text: string) => (answer += text))
    socket.write(body) // and would keep the connection open
    await once(socket, 'close')
    return answer
  }
  return { referralCode, finish }
}

async function accepts({ port }: TestServer): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  return await once(socket, 'connect').then(
    () => (socket.destroy(), true),
    () => false,
  )
}

async function listAll(
  { url }: TestServer,
  apiKey: string,
  query: Record<string, string>,
): Promise<Set<string>> {
  const partner = partnerClient(url, apiKey)
  const listed = new Set<string>()
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = await partner.page({ ...query, limit: '100', cursor })
    for (const { referralCode } of page.referralCodes) listed.add(referralCode)
    cursor = page.nextCursor
  }
  return listed
}

function checkDatabase(folder: string): unknown {
  const database = new Database(databaseOf(folder))
  try {
    return database.pragma('integrity_check', { simple: true })
  } finally {
    database.close()
  }
}
