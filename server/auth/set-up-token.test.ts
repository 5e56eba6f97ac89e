import { expect, it } from 'vitest'
import { isSetUpToken, setUpToken } from './set-up-token'

it('set-up takes the token of this start and no other', () => {
  expect(isSetUpToken(` ${setUpToken()}\n`)).toBe(true)
  for (const wrong of ['', setUpToken().slice(1), `${setUpToken()}0`, 'é'.repeat(16)])
    expect(isSetUpToken(wrong)).toBe(false)
})
