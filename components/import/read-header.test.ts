import { expect, it } from 'vitest'
import { readColumns } from './read-header'

const read = async (text: string) => await readColumns(new Blob([text]))

it('recognizes columns by their names, with an example of each', async () => {
  expect(await read('\uFEFFReferral Code;USER_ID;Note\r\nABC;one;"a; ""b"""\r\n')).toEqual([
    { name: 'Referral Code', example: 'ABC', meaning: 'referralCode' },
    { name: 'USER_ID', example: 'one', meaning: 'userId' },
    { name: 'Note', example: 'a; "b"', meaning: 'description' },
  ])
})

it('keeps columns without a name in their place', async () => {
  expect((await read('"user, id",,referralCode,\n1,2')).map(({ name }) => name)).toEqual([
    'user, id',
    '',
    'referralCode',
    '',
  ])
  expect((await read('referralCode\tuserId')).map(({ example }) => example)).toEqual(['', ''])
})

it('recognizes the words of the form that creates a code', async () => {
  const columns = await read('Code,Partner,Category,Limit,Start,Expiry,Expires,Description,Owner')
  expect(columns.map(({ meaning }) => meaning)).toEqual([
    'referralCode',
    'userId',
    'category',
    'maxUses',
    'startsAt',
    'expiresAt',
    'expiresAt',
    'description',
    null,
  ])
})
