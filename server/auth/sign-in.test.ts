import { hash } from '@node-rs/argon2'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { updatePassword } from '@/db/queries/account-links'
import { listMembershipsOfSession } from '@/db/queries/authentication'
import { removeMember } from '@/server/services/team/change-member'
import { changePassword } from '@/server/services/user/change-password'
import { signOutEverywhere } from '@/server/services/user/sign-out-everywhere'
import { store } from '@/server/store'
import { newCompany, newMember } from '@/server/testing/company'
import { readRows } from '@/server/testing/database'
import { startProcess } from '@/server/testing/processes'
import { endSession, sessionSeconds, signIn, type SignIn } from './sign-in'
import { delayAfter } from './throttle'

/** The clock: waiting takes no time here, and is written down. */
const waits = vi.hoisted((): number[] => [])
vi.mock('node:timers/promises', () => ({ setTimeout: (ms: number) => Promise.resolve(void waits.push(ms)) }))
beforeEach(() => void waits.splice(0))

const here = '192.0.2.1'
const elsewhere = '198.51.100.7'
const newPerson = async () => await newMember(await newCompany())
const sessionOf = (result: SignIn): string =>
  typeof result === 'object' ? result.sessionId : expect.fail(`not signed in: ${result}`)
const lasts = async (sessionId: string, now = new Date()) =>
  (await listMembershipsOfSession(store(), sessionId, now)).length > 0

async function waitedFor(email: string, password: string, address: string): Promise<number> {
  waits.splice(0)
  await signIn(email, password, address)
  return Math.max(...waits)
}

describe('signing in', () => {
  it('starts a session for the right password, with the address in any case', async () => {
    const { email, password, userId } = await newPerson()
    const result = await signIn(` ${email.toUpperCase()}`, password, here)
    expect(result).toMatchObject({ userId })
    expect(await listMembershipsOfSession(store(), sessionOf(result), new Date())).toMatchObject([
      { userId, role: 'owner' },
    ])
  })

  it('answers a wrong password and an unknown account alike', async () => {
    const { email } = await newPerson()
    expect(await signIn(email, 'wrong password', here)).toBe('wrong')
    expect(await signIn(`nobody-${email}`, 'wrong password', here)).toBe('wrong')
    expect(await signIn('', '', here)).toBe('wrong')
  })

  it('tells a former member, with the right password only, that the account belongs to no company', async () => {
    const company = await newCompany()
    const { userId, email, password } = await newMember(company, 'viewer')
    await removeMember(company.system, userId)
    expect(await signIn(email, 'wrong password', here)).toBe('wrong')
    expect(await signIn(email, password, here)).toBe('no_company')
  })

  it('stores neither the password nor anything it could be read from', async () => {
    const { userId, password } = await newPerson()
    const [row] = readRows<{ password_hash: string }>(
      `SELECT password_hash FROM users WHERE id = '${userId}'`,
    )
    expect(row!.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(JSON.stringify(row)).not.toContain(password)
  })
})

describe('a guesser', () => {
  it.each([
    [0, 0],
    [2, 0],
    [3, 250],
    [4, 500],
    [7, 4_000],
    [8, 8_000],
    [10, 8_000],
    [10_000, 8_000],
  ])('after %s wrong passwords waits %s ms', (failed, delayMs) => {
    expect(delayAfter(failed)).toBe(delayMs)
  })

  it('is slowed down after ten wrong passwords; the owner at another address is not', async () => {
    const { email, password } = await newPerson()
    for (let attempt = 0; attempt < 10; attempt++)
      expect(await signIn(email, 'wrong password', here)).toBe('wrong')
    expect(await waitedFor(email, 'wrong password', here)).toBe(8_000)
    expect(await waitedFor(email, password, elsewhere)).toBe(0)
  })

  it('is not slowed down at other accounts, nor any longer once the password was right', async () => {
    const [one, other] = [await newPerson(), await newPerson()]
    for (let attempt = 0; attempt < 5; attempt++) await signIn(one.email, 'wrong password', here)
    expect(await waitedFor(other.email, other.password, here)).toBe(0)
    expect(await waitedFor(one.email, one.password, here)).toBe(1_000)
    expect(await waitedFor(one.email, one.password, here)).toBe(0)
  })

  it('is slowed down here by what failed in another process', async () => {
    const { email, password } = await newPerson()
    const other = startProcess('guess-passwords', [here, email, email, email, email])
    expect(await other.ended).toBe(0)
    expect(await waitedFor(email, 'wrong password', here)).toBe(500)
    expect(await waitedFor(email, password, elsewhere)).toBe(0)
  })

  it('is rejected after a hundred wrong passwords, over all accounts', async () => {
    const { email, password } = await newPerson()
    const accounts = Array.from({ length: 110 }, (_, index) => `guess-${index}@example.com`)
    const guesses = await Promise.all(accounts.map((account) => signIn(account, 'wrong', '203.0.113.9')))
    expect(guesses.filter((guess) => guess === 'wrong')).toHaveLength(100)
    expect(await signIn(email, password, '203.0.113.9')).toBe('too_many')
    expect(await signIn(email, password, elsewhere)).toMatchObject({
      sessionId: expect.any(String) as string,
    })
  })

  it('with a session is rejected after a hundred wrong passwords; other users are not', async () => {
    const [guesser, other] = [await newPerson(), await newPerson()]
    const newPassword = 'correct horse battery'
    // A weak hash, because a hundred strong ones take seconds.
    const weakHash = await hash(guesser.password, { memoryCost: 8, timeCost: 1 })
    await updatePassword(store(), guesser.userId, weakHash)
    for (let attempt = 0; attempt < 100; attempt++)
      await expect(changePassword(guesser.userId, 'wrong password', newPassword)).rejects.toMatchObject({
        code: 'WRONG_PASSWORD',
      })
    await expect(changePassword(guesser.userId, guesser.password, newPassword)).rejects.toMatchObject({
      code: 'RATE_LIMITED',
    })
    await changePassword(other.userId, other.password, newPassword)
    expect(await signIn(other.email, newPassword, here)).toBeTypeOf('object')
  })

  it('gains nothing by another spelling of the address', async () => {
    const { email } = await newPerson()
    for (let attempt = 0; attempt < 4; attempt++) await signIn(email, 'wrong password', here)
    expect(await waitedFor(email.toUpperCase(), 'wrong password', here)).toBe(500)
  })

  it('gains nothing by guessing at once: each attempt waits for the one before, and those that pile up are turned away', async () => {
    const { email } = await newPerson()
    const results = await Promise.all(Array.from({ length: 12 }, () => signIn(email, 'wrong password', here)))
    expect(results.filter((result) => result === 'too_many')).toHaveLength(8)
    expect(waits).toEqual([0, 0, 0, 250])
  })
})

describe('a session', () => {
  it('ends by signing out, and no other with it', async () => {
    const { email, password } = await newPerson()
    const [one, other] = [
      sessionOf(await signIn(email, password, here)),
      sessionOf(await signIn(email, password, elsewhere)),
    ]
    await endSession(one)
    expect([await lasts(one), await lasts(other)]).toEqual([false, true])
  })

  it('ends with all others of the person by signing out everywhere, and those of other people stay', async () => {
    const [one, other] = [await newPerson(), await newPerson()]
    const mine = [
      sessionOf(await signIn(one.email, one.password, here)),
      sessionOf(await signIn(one.email, one.password, elsewhere)),
    ]
    const theirs = sessionOf(await signIn(other.email, other.password, here))
    await signOutEverywhere(one.userId)
    expect(await Promise.all([...mine, theirs].map((session) => lasts(session)))).toEqual([
      false,
      false,
      true,
    ])
  })

  it('ends when the password is changed, which requires the current one', async () => {
    const { email, password, userId } = await newPerson()
    const session = sessionOf(await signIn(email, password, here))
    await expect(changePassword(userId, 'wrong password', 'a new password')).rejects.toMatchObject({
      code: 'WRONG_PASSWORD',
    })
    expect(await lasts(session)).toBe(true)
    await changePassword(userId, password, 'a new password')
    expect(await lasts(session)).toBe(false)
    expect(await signIn(email, password, here)).toBe('wrong')
    expect(await signIn(email, 'a new password', here)).toMatchObject({ userId })
  })

  it('expires after a week', async () => {
    const { email, password } = await newPerson()
    const now = new Date('2026-03-01T00:00:00Z')
    const session = sessionOf(await signIn(email, password, here, now))
    const end = now.getTime() + sessionSeconds * 1000
    expect(await lasts(session, new Date(end - 1))).toBe(true)
    expect(await lasts(session, new Date(end))).toBe(false)
  })

  it('cannot be guessed', async () => {
    expect(await lasts('')).toBe(false)
    expect(await lasts("' OR 1=1 --")).toBe(false)
  })
})
