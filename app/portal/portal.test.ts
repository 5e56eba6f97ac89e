import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { kycStart } from '@/domain/kyc/verification'
import { newPaymentRun } from '@/domain/payment-run/payment-run'
import { createPaymentRun } from '@/server/services/payment-run/create-payment-run'
import { payRun } from '@/server/services/payment-run/pay-run'
import { startKyc } from '@/server/services/kyc/start-kyc'
import {
  createPortalLink,
  revokePortalLink,
  revokePortalLinks,
} from '@/server/services/portal-link/portal-links'
import { maskedNameOf } from '@/server/services/portal/portal'
import { at, newCode, newCompany, newTestProgram, useCode, type TestCompany } from '@/server/testing/company'
import { GET as getCodes } from './[token]/codes/route'
import { GET as getReferrals } from './[token]/referrals/route'
import { GET as getHome } from './[token]/route'
import { GET as getOther } from './[token]/[...path]/route'
import { GET as getStatement } from './[token]/statements/[month]/route'
import { GET as getCsv } from './[token]/statements/[month]/statement.csv/route'

const pages = {
  home: getHome,
  codes: getCodes,
  referrals: getReferrals,
  statement: getStatement,
  csv: getCsv,
  other: getOther,
}
const thisMonth = new Date().toISOString().slice(0, 7)

interface Visit {
  query?: string
  month?: string
  address?: string
}

/** Opens a page of a portal, from an address of its own. */
async function open(
  page: keyof typeof pages,
  token: string,
  { query = '', month = thisMonth, address = randomUUID() }: Visit = {},
): Promise<Response> {
  const request = new Request(`http://localhost/portal/x${query}`, {
    headers: { 'x-forwarded-host': 'localhost', 'x-forwarded-for': address },
  })
  return await pages[page](request, { params: Promise.resolve({ token, month }) })
}

async function newToken({ system }: TestCompany, userId = 'user_1', now = new Date()): Promise<string> {
  return (await createPortalLink(at(system, now), userId, { expiresIn: 3_600_000 })).token
}

const textOf = async (page: keyof typeof pages, token: string, visit?: Visit) =>
  await (await open(page, token, visit)).text()

describe('the portal of a partner', () => {
  let company: TestCompany
  let code: string
  let token: string
  beforeAll(async () => {
    company = await newCompany({ name: 'Acme <& Sons>' })
    code = await newCode(company.system, { programId: await newTestProgram(company) })
    await newCode(company.system, { userId: 'user_2', referralCode: 'CODE-OF-ANOTHER' })
    await useCode(company.system, code, 2)
    const person = { userId: 'customer_4711', firstName: 'Jane', middleName: 'Q', lastName: 'Smith' }
    await startKyc(company.system, kycStart.parse({ ...person, referralCode: code }))
    token = await newToken(company)
  })

  it('shows their codes with link and texts, their referrals and earnings in the name of the company', async () => {
    const page = await open('home', token)
    expect(page.status).toBe(200)
    expect(page.headers.has('set-cookie')).toBe(false)
    const text = await page.text()
    expect(text).toContain('Acme &lt;&amp; Sons&gt;')
    expect(text).toContain(`http://localhost/r/${company.isvId}/${code}`)
    expect(text).toContain('100.00\u00a0USD')
    expect(text).not.toContain('CODE-OF-ANOTHER')
    expect(Buffer.byteLength(text)).toBeLessThan(30_000)
  })

  it('masks the names and ids of referred users, on every page', async () => {
    for (const page of ['home', 'referrals'] as const) {
      const text = await textOf(page, token)
      expect(text).toContain('J. S.')
      for (const secret of ['Jane', 'Smith', 'customer_4711']) expect(text).not.toContain(secret)
    }
  })

  it('shows a payment of many bonuses as one line, apart for each currency', async () => {
    const paid = await newCompany()
    const inUsd = await newCode(paid.system, { programId: await newTestProgram(paid) })
    const terms = { currency: 'JPY', referrerBonus: { rule: 'fixed', amount: { value: '700' } } }
    const inYen = await newCode(paid.system, { programId: await newTestProgram(paid, terms) })
    await useCode(paid.system, inUsd, 3)
    await useCode(paid.system, inYen, 2)
    const run = await createPaymentRun(paid.system, newPaymentRun.parse({ currency: 'USD' }))
    await payRun(paid.system, run.id, { reference: 'SEPA-4711' })
    const text = await textOf('statement', await newToken(paid))
    expect(text.match(/SEPA-4711/g)).toHaveLength(1)
    expect(text).toContain('3 bonuses')
    const [yen, usd] = text.split('<section>').slice(1)
    expect(yen).toContain('1,400\u00a0JPY')
    expect(yen).not.toContain('USD')
    expect(usd).toContain('-150.00\u00a0USD')
    expect(usd).not.toContain('JPY')
  })

  it('pages long lists, and shows its own 404 page for an unknown address', async () => {
    const long = await newCompany()
    for (let index = 0; index < 51; index++) await newCode(long.system, { referralCode: `LONG-${index}` })
    const link = await newToken(long)
    expect(await textOf('home', link)).toContain(`/portal/${link}/codes`)
    const first = await textOf('codes', link)
    const query = /\?cursor=[\w-]+/.exec(first)![0]
    expect([first.includes('LONG-0<'), first.includes('LONG-50<')]).toEqual([false, true])
    expect(await textOf('codes', link, { query })).toContain('LONG-0<')
    const nextYear = `${Number(thisMonth.slice(0, 4)) + 1}-01`
    const wrong = [
      await open('codes', token, { query }),
      await open('referrals', token, { query: '?cursor=x' }),
      await open('statement', token, { month: '2026-13' }),
      await open('statement', token, { month: nextYear }),
      await open('csv', token, { month: '2026-13' }),
      await open('other', token),
    ]
    for (const answer of wrong) {
      expect(answer.status).toBe(404)
      const text = await answer.text()
      expect(text).toContain('This page does not exist')
      expect(text).toContain(`href="/portal/${token}"`)
      expect(text).toContain('Acme &lt;&amp; Sons&gt;')
    }
  })
})

describe('a link that does not work', () => {
  it('is the same page, byte for byte: forged, expired, revoked alone or with all, of no one', async () => {
    const company = await newCompany()
    const other = await newCompany()
    await newCode(company.system)
    await newCode(other.system)
    const [valid, alone, all] = [await newToken(company), await newToken(company), await newToken(other)]
    const expired = await newToken(company, 'user_1', new Date(Date.now() - 3_600_001))
    const { id, token: revoked } = await createPortalLink(company.system, 'user_1', { expiresIn: 60_000 })
    await revokePortalLink(company.system, 'user_1', id)
    await revokePortalLinks(other.system, 'user_1')
    const forged = `${alone.slice(0, -1)}${alone.endsWith('A') ? 'B' : 'A'}`
    const tokens = [forged, expired, revoked, all, 'x', "' OR 1=1 --", '<script>', 'user_1']
    const answers = []
    for (const page of Object.keys(pages) as (keyof typeof pages)[])
      for (const token of tokens) {
        const answer = await open(page, token)
        answers.push({ status: answer.status, headers: [...answer.headers], body: await answer.text() })
      }
    expect(answers[0]!.status).toBe(404)
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect((await open('home', valid)).status).toBe(200)
    expect((await open('home', alone)).status).toBe(200)
  })

  it('cannot be guessed: opening portals is limited by address, whether or not the link works', async () => {
    const company = await newCompany()
    await newCode(company.system)
    const token = await newToken(company)
    const address = randomUUID()
    for (let index = 0; index < 60; index++) await open('home', 'forged', { address })
    const answers = [await open('home', token, { address }), await open('home', 'forged', { address })]
    expect(answers.map(({ status }) => status)).toEqual([429, 429])
    expect((await open('home', token)).status).toBe(200)
  })
})

describe('the name of a referred user', () => {
  it.each([
    ['user_1', 'Jane Q Smith', 'J. S.'],
    ['user_1', 'Ada', 'A.'],
    ['customer_123', undefined, 'User …123'],
    ['user_1', undefined, 'User'],
    ['user_1', ' ', 'User'],
  ])('%s, %s is shown as %s', (userId, name, masked) => {
    expect(maskedNameOf(userId, name)).toBe(masked)
  })
})
