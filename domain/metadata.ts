import { z } from 'zod'
import { lineOfText } from './text'

const maxMetadata = 20

/** The caller's own data about a code or a partner (docs/api-contract.md, section 1). */
export const metadataSchema = z
  .record(lineOfText({ max: 64 }), lineOfText({ min: 0, max: 500 }))
  .refine((pairs) => Object.keys(pairs).length <= maxMetadata, `must have at most ${maxMetadata} entries`)
  .nullish()
  .meta({ description: `Your own data: up to ${maxMetadata} texts by name.` })
