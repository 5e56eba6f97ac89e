import type { NewReferralCode } from './changes'

/** What the columns of an import may be: the fields of a new code (docs/api-contract.md, section 5). */
export const importColumns = [
  'userId',
  'referralCode',
  'category',
  'programId',
  'maxUses',
  'startsAt',
  'expiresAt',
  'description',
] as const satisfies readonly (keyof NewReferralCode)[]
export type ImportColumn = (typeof importColumns)[number]
export const requiredColumns: readonly ImportColumn[] = ['userId', 'referralCode']

/** Where the import page sends a file: the one page that takes more than a small form. */
export const importUploadPath = '/codes/import/upload'

/** What else a column may be called: the words of the form, and common ones. */
const otherNames = new Map<string, ImportColumn>([
  ['limit', 'maxUses'],
  ['start', 'startsAt'],
  ['expiry', 'expiresAt'],
  ['expires', 'expiresAt'],
  ['expiration', 'expiresAt'],
  ['note', 'description'],
])

/** The column that a name in a file's header means, in any case, with or without spaces and `_`. */
export function importColumnOf(name: string): ImportColumn | undefined {
  const plain = plainNameOf(name)
  return importColumns.find((column) => plainNameOf(column) === plain) ?? otherNames.get(plain)
}

const plainNameOf = (name: string) => name.replace(/[\s_]/g, '').toLowerCase()
