import { expect, it } from 'vitest'
import { readColumns } from './read-header'

const read = async (text: string) => await readColumns(new Blob([text]))

it('recognizes columns by their names, with an example of each', async () => {
  expect(await read('\uFEFFReferral Code;USER_ID;Note\r\nABC;one;"a; ""b"""\r\n')).toEqual([
    { name: 'Referral Code', example: 'ABC', hasValues: true, meaning: 'referralCode' },
    { name: 'USER_ID', example: 'one', hasValues: true, meaning: 'userId' },
    { name: 'Note', example: 'a; "b"', hasValues: true, meaning: 'description' },
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

it('tells which columns hold values in the first rows', async () => {
  const columns = await read('Code,Price,Empty\nABC,,\nDEF,5,')
  expect(columns.map(({ hasValues }) => hasValues)).toEqual([true, true, false])
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
