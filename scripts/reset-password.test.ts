import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { signIn } from '@/server/auth/sign-in'
import { resetPassword } from '@/server/services/user/reset-password'
import { newCompany, newMember } from '@/server/testing/company'
import { newFolder } from '@/server/testing/engines/sqlite'
import { runScript } from '@/server/testing/processes'

const run = (args: string[], env: Record<string, string> = {}) =>
  runScript('reset-password', args, { ...process.env, ...env })

describe('npm run reset-password', () => {
  it('prints a link at the public address that sets the password of the account', async () => {
    const { email } = await newMember(await newCompany())
    const { code, output } = await run([email.toUpperCase()], {
      NEXTAUTH_URL: 'https://referrals.example.com',
    })
    expect(code).toBe(0)
    const [, token] = /^https:\/\/referrals\.example\.com\/reset-password\/(\S+)$/m.exec(output)!
    await resetPassword(token!, 'correct horse battery')
    expect(await signIn(email, 'correct horse battery', '192.0.2.1')).toMatchObject({
      sessionId: expect.any(String) as string,
    })
  })

  it('fails for an unknown address, without one, and where there is no database, which it does not create', async () => {
    expect(await run(['unknown@example.com'])).toEqual({ code: 1, output: 'No account has this address.\n' })
    expect(await run([])).toMatchObject({ code: 1 })
    const file = path.join(newFolder(), 'missing.db')
    expect(await run(['jane@example.com'], { DATABASE_URL: file })).toMatchObject({ code: 1 })
    expect(existsSync(file)).toBe(false)
  })
})
