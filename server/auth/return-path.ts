const base = 'http://referral-desk.invalid'
const control = /[\p{Cc}\p{Zl}\p{Zp}\\]/u
const signedOutPaths = /^\/(sign-in|setup|api)(\/|$)/

/**
 * The path to open after sign-in: the requested one if it stays on this site, otherwise the overview. Rejects
 * what browsers treat as another site (`//evil.example`, `/\evil.example`, also with `/./` or a tab in
 * between), and the sign-in and set-up pages themselves.
 */
export function returnPathOf(requested: unknown): string {
  if (typeof requested !== 'string' || requested.length > 2000) return '/'
  if (!requested.startsWith('/') || control.test(requested) || !URL.canParse(requested, base)) return '/'
  const { origin, pathname, search, hash } = new URL(requested, base)
  if (origin !== base || pathname.startsWith('//') || signedOutPaths.test(pathname)) return '/'
  return pathname + search + hash
}
