import { expect, it } from 'vitest'
import { foundGroups } from './found-commands'

const found = { similarCodes: [], partners: [], referrals: [], programs: [] }
const code = { code: 'FAIR-1', userId: 'isv_user_1', state: 'active' } as const

it.each([
  [
    true,
    [
      ['FAIR-1', '/codes/FAIR-1'],
      ['Show all in Codes', '/codes?q=fair+1'],
    ],
  ],
  [false, [['FAIR-1', '/codes/FAIR-1']]],
])('the codes that are found lead to all of them if there are more (%s)', (hasMoreCodes, expected) => {
  const groups = foundGroups('fair 1', { ...found, codes: [code], hasMoreCodes })
  const { commands } = groups.find(({ heading }) => heading === 'Codes')!
  expect(commands.map(({ label, to }) => [label, to])).toEqual(expected)
})
