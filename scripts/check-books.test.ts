import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { newCode, newCompany, useCode } from '@/server/testing/company'
import { tamper } from '@/server/testing/database'
import { newFolder } from '@/server/testing/engines/sqlite'
import { runScript } from '@/server/testing/processes'

const run = (DATABASE_URL = process.env.DATABASE_URL) =>
  runScript('check-books', [], { ...process.env, DATABASE_URL })

describe('npm run check-books', () => {
  it('reports that the books balance, with ids in another Unicode form too, and names every difference', async () => {
    const { system, isvId } = await newCompany()
    const code = await newCode(system)
    await useCode(system, code, 2)
    expect(await run()).toEqual({ code: 0, output: 'The books of 1 company balance.\n' })
    await newCode(system, { userId: 'jose' })
    tamper(`UPDATE referral_codes SET owner_id = 'Jose\u0301' WHERE owner_id = 'jose'`)
    tamper(`UPDATE partners SET user_id = 'Jose\u0301' WHERE user_id = 'jose'`)
    const { code: exitCodeForm, output: form } = await run()
    expect(form).toMatch(new RegExp(`^The books of 1 company balance\\.\n${isvId}: owner of code .*NFC`))
    expect(exitCodeForm).toBe(0)
    tamper(`UPDATE referral_codes SET used_count = 3 WHERE code = '${code}'`)
    const { code: exitCode, output } = await run()
    expect(output).toMatch(new RegExp(`^${isvId}: .*: should be 2, is 3$`, 'm'))
    expect(output).toMatch(/^\d+ differences\.$/m)
    expect(exitCode).toBe(1)
  })

  it('fails when there is no database, and creates none', async () => {
    const file = path.join(newFolder(), 'missing.db')
    expect(await run(file)).toMatchObject({
      code: 1,
      output: expect.stringContaining(`no database at ${file}`),
    })
    expect(existsSync(file)).toBe(false)
  })
})
