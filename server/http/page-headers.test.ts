import { expect, it } from 'vitest'
import { pagePathOf } from './page-headers'

it.each([
  ['/', '/'],
  ['/codes?q=a%20b&state=active', '/codes?q=a%20b&state=active'],
  ['/codes?_rsc=1abc', '/codes'],
  ['/codes?q=a&_rsc=1abc', '/codes?q=a'],
  ['/codes?_rsc=1abc&q=a', '/codes?q=a'],
  ['/codes?tags=a&tags=b&_rsc=1abc', '/codes?tags=a&tags=b'],
  ['/codes?x_rsc=1', '/codes?x_rsc=1'],
  ['//', '//'],
])('the page path of %s is %s', (url, path) => expect(pagePathOf(url)).toBe(path))
