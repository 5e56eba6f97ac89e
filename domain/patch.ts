import type { z } from 'zod'

/** Changes to a row: an absent field keeps its value, null clears it. */
export type Patch<Row> = { [Field in keyof Row]?: Row[Field] | undefined }

/** The row after the changes. */
export function applyPatch<Row extends object>(row: Row, patch: Patch<Row>): Row {
  const changes = Object.entries(patch).filter(([, value]) => value !== undefined)
  return { ...row, ...Object.fromEntries(changes) }
}

/** A field of a patch that cannot be cleared: null means the same as absent. */
export function unclearable<Schema extends z.ZodType>(schema: Schema) {
  return schema
    .nullish()
    .transform((value) => value ?? undefined)
    .optional()
}
