import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { answerApi } from '@/server/http/node-server'
import { ask } from '@/server/testing/api'
import { newCode, newCompany } from '@/server/testing/company'
import { endpoints, router } from './endpoints'

const openPath = '/gafapay/v3/reward_promotion/validate_referral_code'
const preflight = {
  method: 'OPTIONS',
  headers: {
    origin: 'https://shop.example',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'companyid,content-type',
  },
}
const ofCors = (headers: Headers) =>
  Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control-')))

it.each([openPath, `/api${openPath}`])(
  'pages of any site may validate a code without a token, at %s',
  async (path) => {
    const permission = await ask({ path, ...preflight })
    expect([permission.status, permission.text]).toEqual([204, ''])
    expect(ofCors(permission.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': expect.stringMatching(/companyid.*content-type/) as string,
    })
    expect(permission.headers.get('access-control-allow-credentials')).toBeNull()

    const company = await newCompany()
    const code = await newCode(company.system)
    for (const [status, companyid, referral_code] of [
      [200, company.id, code],
      [400, company.id, 'UNKNOWN'],
      [401, 'f'.repeat(32), code],
    ] as const) {
      const answer = await ask({
        path,
        method: 'POST',
        headers: { origin: 'https://shop.example', companyid },
        body: { referral_code, user_type: 2 },
      })
      expect(answer.status).toBe(status)
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      expect(answer.headers.get('access-control-expose-headers')).toContain('retry-after')
    }
  },
)

it('a preflight is answered by the Node server as by Next, without a body', async () => {
  const server = createServer((request, response) => void answerApi(router, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}${openPath}`, preflight)
  expect([answer.status, await answer.text(), answer.headers.get('content-length')]).toEqual([204, '', null])
  expect(ofCors(answer.headers)).toEqual(ofCors((await ask({ path: openPath, ...preflight })).headers))
  server.close()
})

it('no other path is open to pages of other sites', async () => {
  const others = new Set(endpoints.map(({ contract }) => contract.path).filter((path) => path !== openPath))
  for (const path of others) {
    const answer = await ask({ path: path.replace(/\{\w+\}/g, 'ABC'), ...preflight })
    expect([ofCors(answer.headers), answer.status >= 400], path).toEqual([{}, true])
  }
})
