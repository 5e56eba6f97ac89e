const base = 'http://desk.invalid'
const control = /[\p{Cc}\p{Zl}\p{Zp}\\]/u
const doors = /^\/(sign-in|setup|api)(\/|$)/

/**
 * Where to go after sign-in: the path that was asked for when it stays on this site, otherwise the overview. Refuses what
 * browsers read as another site (`//evil.example`, `/\evil.example`, also with `/./` or a tab in between) and the doors
 * themselves.
 */
export function returnPathOf(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 2000 || !asked.startsWith('/') || control.test(asked))
    return '/'
  if (!URL.canParse(asked, base)) return '/'
  const { origin, pathname, search, hash } = new URL(asked, base)
  if (origin !== base || pathname.startsWith('//') || doors.test(pathname)) return '/'
  return pathname + search + hash
}
