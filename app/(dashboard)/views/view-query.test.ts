import { expect, it } from 'vitest'
import { viewedLists } from '@/domain/saved-view'
import { readViewQuery } from './view-query'

it('keeps the filters, the order and the rows of a view, without its page', async () => {
  expect(await readViewQuery('codes', 'rows=100&state=active&sort=code&cursor=abc&view=v1')).toBe(
    'state=active&sort=code&rows=100',
  )
  for (const list of viewedLists) expect(await readViewQuery(list, '')).toBe('')
})

it('rejects the hash of a person’s name, which would outlive the person’s data', async () => {
  await expect(readViewQuery('referrals', 'state=pending&identity=abc')).rejects.toMatchObject({
    message: expect.stringContaining('“Name or email”') as string,
  })
})

it.each(['state=lost', 'other=1', 'sort=random', 'rows=1000', 'state=active&state=disabled&color=red'])(
  'rejects %s, which the list cannot read',
  async (query) =>
    await expect(readViewQuery('codes', query)).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      details: { violations: [{ field: 'query' }] },
    }),
)
