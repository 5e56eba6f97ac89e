import { expect, it } from 'vitest'
import { ask, bearer } from '@/server/testing/api'
import { newCode, newCompany, newKey } from '@/server/testing/company'

it('the audit log names the key that made a change, and needs the scope audit_log:read', async () => {
  const company = await newCompany()
  const code = await newCode(company.system)
  const { id, key } = await newKey(company, ['audit_log:read', 'referral_codes:write'])
  const changes = { maxUses: 3 }
  const path = `/v1/referral-codes/${code}`
  await ask({ method: 'PATCH', path, headers: bearer(key), body: changes })
  const log = `/v1/audit-log?subjectType=referral_code&subjectId=${code}&limit=1`
  const { body } = await ask({ path: log, headers: bearer(key) })
  expect(body).toMatchObject({
    entries: [
      {
        action: 'referral_code.updated',
        actor: { type: 'apiKey', id, name: 'Test key' },
        subject: { type: 'referral_code', id: code },
        before: { maxUses: null },
        after: changes,
      },
    ],
    eof: false,
  })
  const other = await newKey(company, ['referral_codes:write'])
  expect((await ask({ path: log, headers: bearer(other.key) })).status).toBe(403)
})
