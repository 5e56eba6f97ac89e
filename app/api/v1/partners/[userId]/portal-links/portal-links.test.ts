import { describe, expect, it } from 'vitest'
import { purgeExpiredAccess } from '@/server/services/user/purge-expired-access'
import { ask, bearer } from '@/server/testing/api'
import { newCode, newCompany, newKey, type TestCompany } from '@/server/testing/company'
import { readRows } from '@/server/testing/database'

const path = '/v1/partners/user_1/portal-links'

/** A company with the partner user_1, and what sends calls as it. */
async function newPartner() {
  const company = await newCompany()
  await newCode(company.system)
  const { key } = await newKey(company)
  const call = (method: string, path: string, body?: unknown) =>
    ask({ method, path, body, headers: bearer(key) })
  return { company, call, create: (body: unknown = {}) => call('POST', path, body) }
}

const hashesOf = ({ id }: TestCompany) =>
  readRows<{ token_hash: string }>(`SELECT token_hash FROM portal_links WHERE company_id = '${id}'`)

describe('a portal link', () => {
  it('leads to the portal, works a week by default, and is stored as a hash only', async () => {
    const { company, create } = await newPartner()
    const { status, body } = await create()
    expect(status).toBe(200)
    const { url, expiresAt } = body as { url: string; expiresAt: string }
    expect(new URL(url).pathname).toMatch(/^\/portal\/[\w-]{43}$/)
    const days = (Date.parse(expiresAt) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(6.99)
    expect(days).toBeLessThanOrEqual(7)
    expect(JSON.stringify(hashesOf(company))).not.toContain(url.split('/').at(-1))
  })

  it.each([
    ['PT1S', 1],
    ['P90D', 90 * 86_400],
    ['P1W', 7 * 86_400],
    ['P1DT2H3M4S', 93_784],
  ])('works for %s', async (expiresIn, seconds) => {
    const { create } = await newPartner()
    const { expiresAt } = (await create({ expiresIn })).body as { expiresAt: string }
    expect(Math.abs(Date.parse(expiresAt) - Date.now() - seconds * 1_000)).toBeLessThan(20_000)
  })

  it('never works for less than a second, more than 90 days, or a time that is no such duration', async () => {
    const { create } = await newPartner()
    for (const expiresIn of ['PT0S', 'P91D', 'P1M', 'P', 'PT', '7', '', '-P1D', 'P1.5D', 'P90DT1S'])
      expect((await create({ expiresIn })).status, expiresIn).toBe(400)
  })

  it('is listed without its address, page by page, until it is revoked or expires', async () => {
    const { call, create } = await newPartner()
    const created = [await create(), await create({ expiresIn: 'PT1H' })]
    const ids = created.map(({ body }) => (body as { id: string }).id)
    const first = await call('GET', `${path}?limit=1`)
    const { portalLinks, nextCursor } = first.body as { portalLinks: { id: string }[]; nextCursor: string }
    expect(portalLinks).toEqual([{ id: ids[0], createdAt: expect.anything(), expiresAt: expect.anything() }])
    const second = await call('GET', `${path}?limit=1&cursor=${nextCursor}`)
    expect(second.body).toMatchObject({ portalLinks: [{ id: ids[1] }], nextCursor: null, eof: true })
    expect((await call('DELETE', `${path}/${ids[0]}`)).status).toBe(200)
    expect((await call('DELETE', `${path}/${ids[0]}`)).status).toBe(404)
    expect((await call('GET', path)).body).toMatchObject({ portalLinks: [{ id: ids[1] }] })
    expect((await call('DELETE', path)).status).toBe(200)
    expect((await call('GET', path)).body).toMatchObject({ portalLinks: [], eof: true })
  })

  it('belongs to a partner of the company: another user, partner or company reaches none', async () => {
    const { company, call, create } = await newPartner()
    const other = await newPartner()
    await newCode(company.system, { userId: 'user_2' })
    const { id } = (await create()).body as { id: string }
    const theirs = await other.call('DELETE', `${path}/${id}`)
    const anothers = await call('DELETE', `/v1/partners/user_2/portal-links/${id}`)
    expect([theirs.status, anothers.status]).toEqual([404, 404])
    await call('DELETE', '/v1/partners/user_2/portal-links')
    await other.call('DELETE', path)
    for (const method of ['GET', 'POST', 'DELETE'])
      expect((await call(method, '/v1/partners/user_/portal-links')).status, method).toBe(404)
    expect((await call('GET', path)).body).toMatchObject({ portalLinks: [{ id }] })
  })

  it('is deleted after it has expired', async () => {
    const { company, create } = await newPartner()
    await create({ expiresIn: 'P2D' })
    await create({ expiresIn: 'P4D' })
    await purgeExpiredAccess(new Date(Date.now() + 3 * 86_400_000))
    expect(hashesOf(company)).toHaveLength(1)
  })
})
