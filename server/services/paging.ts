import { invalidArgument } from '@/domain/errors'
import { cursorTag, isCursorTag } from '@/server/secrets'

const tagLength = 16

/**
 * An opaque page cursor: `values` in base64url, with a tag that binds them to `binding` (company, filters, order), so
 * that a forged, altered or foreign cursor is rejected (docs/api-contract.md, section 1).
 */
export function sealCursor(binding: readonly unknown[], values: readonly unknown[]): string {
  const payload = JSON.stringify(values)
  return Buffer.concat([cursorTag(JSON.stringify([binding, payload])), Buffer.from(payload)]).toString(
    'base64url',
  )
}

/**
 * Reads the values of a cursor that `sealCursor` created for the same binding. Throws INVALID_ARGUMENT for anything
 * else.
 */
export function openCursor(binding: readonly unknown[], cursor: string): unknown[] {
  const bytes = Buffer.from(cursor, 'base64url')
  const payload = bytes.subarray(tagLength).toString('utf8')
  // Several base64 texts decode to the same bytes. Only the canonical one is accepted.
  const isOurs =
    bytes.toString('base64url') === cursor &&
    bytes.length > tagLength &&
    isCursorTag(bytes.subarray(0, tagLength), JSON.stringify([binding, payload]))
  if (!isOurs)
    throw invalidArgument(
      'cursor',
      'CURSOR_NOT_VALID',
      'does not belong to this list; begin again without a cursor',
    )
  return JSON.parse(payload) as unknown[]
}
