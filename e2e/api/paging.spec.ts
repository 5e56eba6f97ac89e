import { blamedFields, expectPartnerFailure, partnerClient, unique, type ListedCode } from '../clients'
import { expect, test } from '../fixtures'

type Partner = ReturnType<typeof partnerClient>

/** All pages of a list, as a client reads them; `between` happens after each page. */
async function readAll(
  partner: Partner,
  query: Record<string, string>,
  between?: (pageNumber: number) => Promise<unknown>,
): Promise<ListedCode[]> {
  const read: ListedCode[] = []
  let cursor: string | null = null
  for (let pageNumber = 1; ; pageNumber++) {
    const page = await partner.page({ ...query, ...(cursor !== null && { cursor }) })
    expect(page.eof).toBe(page.nextCursor === null)
    read.push(...page.referralCodes)
    if (page.nextCursor === null) return read
    cursor = page.nextCursor
    await between?.(pageNumber)
  }
}

async function createCodes(partner: Partner, count: number): Promise<{ category: string; names: string[] }> {
  const category = unique('paged')
  const names = Array.from({ length: count }, (_, index) => `${category}-${index}`)
  for (const referralCode of names)
    expect((await partner.create({ userId: 'pager', referralCode, category })).status).toBe(200)
  return { category, names }
}

test('pages of any size hold all codes once, oldest first', async ({ partner }) => {
  const { category, names } = await createCodes(partner, 23)
  for (const limit of ['1', '7', '22', '23', '24', '100']) {
    const read = await readAll(partner, { category, limit })
    expect(
      read.map(({ referralCode }) => referralCode),
      `limit ${limit}`,
    ).toEqual(names)
  }
})

test('paging through all codes of the company loses and repeats nothing', async ({ partner }) => {
  const read = (await readAll(partner, {})).map(({ referralCode }) => referralCode)
  expect(new Set(read).size).toBe(read.length)
  expect(read.length).toBeGreaterThanOrEqual(63)
  expect(read.slice(0, 2)).toEqual(['PARTNER2024', 'SUMMER2024'])
  expect(read).toContain('C273551489XA')
})

test('a code created while a client pages is neither lost nor shown twice', async ({ partner }) => {
  const { category, names } = await createCodes(partner, 6)
  const read = await readAll(partner, { category, limit: '2' }, async (pageNumber) => {
    if (pageNumber > 3) return
    const referralCode = `${category}-late-${pageNumber}`
    names.push(referralCode)
    await partner.create({ userId: 'pager', referralCode, category })
  })
  expect(read.map(({ referralCode }) => referralCode)).toEqual(names)
})

test('a page has 20 results by default, and at most 100', async ({ partner }) => {
  const { category } = await createCodes(partner, 101)
  for (const [limit, length] of [
    [undefined, 20],
    ['21', 21],
    ['100', 100],
    ['101', 100],
    ['1000', 100],
    ['9'.repeat(400), 100],
    ['007', 7],
  ] as const)
    expect(
      (await partner.page({ category, ...(limit && { limit }) })).referralCodes,
      `limit ${limit}`,
    ).toHaveLength(length)
})

for (const limit of [
  '0',
  '-1',
  '1.5',
  '1e309',
  '1e2',
  'Infinity',
  'NaN',
  'twenty',
  ' 5',
  '+5',
  '0x10',
  '٣',
  '5,5',
  '00',
])
  test(`limit=${limit} is 400 and named`, async ({ partner }) => {
    const answer = await partner.list({ limit })
    expectPartnerFailure(answer, 400, 3, 'INVALID_ARGUMENT')
    expect(blamedFields(answer)).toEqual(['limit'])
  })

test('an empty cursor is the first page', async ({ partner }) => {
  expect(await partner.page({ userId: 'isv_user_123', cursor: '' })).toEqual(
    await partner.page({ userId: 'isv_user_123' }),
  )
})

test('a cursor that is forged, altered or of another list is 400', async ({ partner, globexPartner }) => {
  const { nextCursor } = await partner.page({ limit: '2' })
  const cursor = nextCursor!
  const otherLast = cursor.endsWith('A') ? 'B' : 'A'
  const forged = [
    'eyJsYXN0X2lkIjogMTAwfQ==',
    'x',
    '%',
    'null',
    cursor.slice(1),
    cursor.slice(0, -1),
    cursor.slice(0, -1) + otherLast,
    `${cursor}=`,
    ` ${cursor}`,
    cursor + cursor,
    'A'.repeat(2000),
    'A'.repeat(2001),
  ]
  const bytes = Buffer.from(cursor, 'base64url')
  // The tag is unchanged, but the values it authenticates differ.
  forged.push(Buffer.concat([bytes.subarray(0, 16), Buffer.from('[0,0,"a"]')]).toString('base64url'))
  for (const [who, client, query] of [
    ...forged.map((each) => ['forged', partner, { limit: '2', cursor: each }] as const),
    ['another filter', partner, { userId: 'isv_user_123', cursor }] as const,
    ['another category', partner, { category: 'seasonal', cursor }] as const,
    ['another company', globexPartner, { limit: '2', cursor }] as const,
  ]) {
    const answer = await client.list(query)
    expect(answer.status, `${who}: ${query.cursor}`).toBe(400)
    expect(blamedFields(answer)).toEqual(['cursor'])
  }
})

test('a cursor may be followed with another limit and by another key of the company', async ({
  app,
  partner,
}) => {
  const { nextCursor } = await partner.page({ limit: '1' })
  const next = await partnerClient(app.url, app.acme.readOnlyApiKey).page({
    limit: '3',
    cursor: nextCursor!,
  })
  expect(next.referralCodes[0]?.referralCode).toBe('SUMMER2024')
})
