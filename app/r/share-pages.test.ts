import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { PNG } from 'pngjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { brandSchema, defaultBrand, type BrandFields } from '@/domain/company/brand'
import { setBrand } from '@/server/services/company/brand'
import { setRateLimits } from '@/server/services/company/settings'
import { updateProgram } from '@/server/services/program/update-program'
import { getReferralCode } from '@/server/services/referral-code/get-referral-code'
import { updateReferralCode } from '@/server/services/referral-code/update-referral-code'
import { countVisit, flushVisits } from '@/server/services/referral-code/visits'
import { newCode, newCompany, newTestProgram, useCode, type TestCompany } from '@/server/testing/company'
import { GET as getPage } from './[isvId]/[code]/route'
import { GET as getImage } from './[isvId]/[code]/og.png/route'
import { GET as getQr } from './[isvId]/[code]/qr.svg/route'
import { qrSvg } from './qr-code'

const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

type Handler = typeof getPage

interface Visit {
  query?: string
  method?: string
  address?: string
  headers?: Record<string, string>
}

/** Opens a path as a browser does, from an address of its own. */
async function open(
  handler: Handler,
  isvId: string,
  code: string,
  { query = '', method = 'GET', address = randomUUID(), headers = {} }: Visit = {},
): Promise<Response> {
  const request = new Request(`http://localhost/r/x/y${query}`, {
    method,
    headers: {
      'x-forwarded-host': 'referrals.example.com',
      'x-forwarded-proto': 'https',
      'x-forwarded-for': address,
      'user-agent': browser,
      ...headers,
    },
  })
  return await handler(request, { params: Promise.resolve({ isvId, code }) })
}

const fields: BrandFields = { ...defaultBrand, name: '', destination: '' }

async function brandOf(company: TestCompany, changes: Partial<BrandFields>): Promise<void> {
  await setBrand(company.system, brandSchema.parse({ ...fields, ...changes }))
}

describe('the share page of a code', () => {
  let company: TestCompany
  beforeAll(async () => {
    company = await newCompany({ name: 'Acme <& Sons>' })
  })

  it('shows the offer and the code in the company’s name, and leads on to its destination', async () => {
    await brandOf(company, {
      color: '#FFDD00',
      destination: 'https://acme.example/{isvId}/join?code={code}&utm=1',
      headline: 'Ten for {company} & you',
    })
    const code = await newCode(company.system)
    const page = await open(getPage, company.isvId, code.toUpperCase())
    expect(page.status).toBe(200)
    const text = await page.text()
    expect(text).toContain('<h1>Ten for Acme &lt;&amp; Sons&gt; &amp; you</h1>')
    expect(text).toContain(`id="code">${code}<`)
    expect(text).toContain(`href="https://acme.example/${company.isvId}/join?code=${code}&amp;utm=1"`)
    expect(text).toContain('background: #ffdd00; color: #000000')
    expect(text).toContain(`content="https://referrals.example.com/r/${company.isvId}/${code}/og.png"`)
    expect(text).not.toContain('<& Sons>')
  })

  it('weighs less than 8 KB with its script', async () => {
    const page = await (await open(getPage, company.isvId, await newCode(company.system))).text()
    expect(Buffer.byteLength(page) + readFileSync('public/copy-text.js').length).toBeLessThan(8_000)
  })

  it('redirects at once if the company wants it, to the address of the company whatever the request says', async () => {
    const redirecting = await newCompany()
    await brandOf(redirecting, { mode: 'redirect', destination: 'https://acme.example/join/{code}' })
    const code = await newCode(redirecting.system)
    const answer = await open(getPage, redirecting.isvId, code, {
      query: '?url=https://evil.example&to=//evil',
    })
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe(`https://acme.example/join/${code}`)
  })

  it('has an image for link previews', async () => {
    const image = await open(getImage, company.isvId, await newCode(company.system))
    expect(image.headers.get('content-type')).toBe('image/png')
    const { width, height } = PNG.sync.read(Buffer.from(await image.arrayBuffer()))
    expect([width, height]).toEqual([1_200, 630])
  })
})

describe('a code that cannot be used', () => {
  let cases: [cause: string, isvId: string, code: string][]
  beforeAll(async () => {
    const [company, other] = await Promise.all([newCompany(), newCompany()])
    const { system, isvId } = company
    const code = (terms: Record<string, unknown>) => newCode(system, terms)
    const usedUp = await code({ maxUses: 1 })
    await useCode(system, usedUp)
    const disabled = await code({})
    const programId = await newTestProgram(company)
    const ofProgram = await code({ programId })
    await updateProgram(system, programId, { status: 'paused' })
    await updateReferralCode(system, disabled, { status: 'disabled' })
    cases = [
      ['unknown', isvId, 'UNKNOWN-CODE'],
      ['malformed', isvId, '<script>'],
      ['disabled', isvId, disabled],
      ['expired', isvId, await code({ expiresAt: '2020-01-01T00:00:00Z' })],
      ['not yet started', isvId, await code({ startsAt: '2999-01-01T00:00:00Z' })],
      ['used up', isvId, usedUp],
      ['of a program that does not run', isvId, ofProgram],
      ['of another company', isvId, await newCode(other.system)],
      ['of an unknown company', 'no_such_company', 'UNKNOWN-CODE'],
    ]
  })

  it('gets the same page and the same image, whatever the cause, and a way on', async () => {
    const pages = await Promise.all(cases.map(([, isvId, code]) => open(getPage, isvId, code)))
    const images = await Promise.all(cases.map(([, isvId, code]) => open(getImage, isvId, code)))
    for (const answers of [pages, images]) {
      const [first, ...others] = await Promise.all(
        answers.map(async (answer) => ({
          status: answer.status,
          headers: [...answer.headers],
          body: Buffer.from(await answer.arrayBuffer()).toString('base64'),
        })),
      )
      others.forEach((other, index) => expect(other, cases[index + 1]![0]).toEqual(first))
    }
    expect(pages[0]!.status).toBe(404)
    const next = await open(getPage, 'isv_001', 'WRONG', { query: '?code=%20right/..%0d%0a' })
    expect(next.status).toBe(303)
    expect(next.headers.get('location')).toBe('/r/isv_001/right%2F..')
  })
})

describe('look-ups of share pages', () => {
  it('count with validations by address, pages and images alike', async () => {
    const { system, isvId } = await newCompany()
    await setRateLimits(system, { requestsPerMinute: null, publicValidationsPerMinute: 2 })
    const code = await newCode(system)
    const from = { address: '198.51.100.7' }
    expect((await open(getPage, isvId, code, from)).status).toBe(200)
    expect((await open(getImage, isvId, code, from)).status).toBe(200)
    const [valid, unknown] = await Promise.all([
      open(getPage, isvId, code, from),
      open(getPage, isvId, 'UNKNOWN-CODE', from),
    ])
    expect([valid.status, unknown.status]).toEqual([429, 429])
    expect(Number(valid.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await valid.text()).toBe(await unknown.text())
    expect((await open(getPage, isvId, code)).status).toBe(200)
  })
})

describe('visits', () => {
  it('count people by code and day; no bot, no prefetch, no HEAD, no code that cannot be used', async () => {
    const [company, other] = await Promise.all([newCompany(), newCompany()])
    const code = await newCode(company.system)
    await newCode(other.system, { referralCode: code })
    await open(getPage, company.isvId, code)
    await open(getPage, company.isvId, code.toLowerCase())
    await open(getPage, company.isvId, code, { method: 'HEAD' })
    await open(getPage, company.isvId, `${code}x`)
    const asked: Record<string, string>[] = [
      { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
      { 'user-agent': 'facebookexternalhit/1.1' },
      { 'user-agent': 'curl/8.5.0' },
      { 'sec-purpose': 'prefetch;prerender' },
    ]
    for (const headers of asked) await open(getPage, company.isvId, code, { headers })
    await flushVisits()
    await open(getPage, company.isvId, code)
    await flushVisits()
    const { visitsByDay } = await getReferralCode(company.system, code, 2)
    expect(visitsByDay.map(({ visitsCount }) => visitsCount)).toEqual([0, 3])
    const theirs = await getReferralCode(other.system, code, 1)
    expect(theirs.visitsByDay.map(({ visitsCount }) => visitsCount)).toEqual([0])
  })

  it('are written even if another code was deleted before its own were', async () => {
    const { system, isvId } = await newCompany()
    const code = await newCode(system)
    countVisit(system, 'deleted')
    await open(getPage, isvId, code)
    await flushVisits()
    expect((await getReferralCode(system, code, 1)).visitsByDay[0]!.visitsCount).toBe(1)
  })
})

describe('the QR code of a link', () => {
  it('holds the public address, and does not tell whether the code exists', async () => {
    const image = await open(getQr, 'isv_001', 'UNKNOWN-CODE')
    expect(await image.text()).toBe(await qrSvg('https://referrals.example.com/r/isv_001/UNKNOWN-CODE'))
    expect((await open(getQr, 'isv_001', 'no code')).status).toBe(404)
  })
})
