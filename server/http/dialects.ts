import type { DialectName } from './contract'
import type { Dialect } from './formats/dialect'
import { gafapay } from './formats/gafapay'
import { partner } from './formats/partner'

export const dialects: Record<DialectName, Dialect> = { partner, gafapay }

/** The dialect of a path, whether or not the path exists. */
export function dialectOf(path: string): Dialect {
  return /^(\/api)?\/gafapay(\/|$)/.test(path) ? gafapay : partner
}
