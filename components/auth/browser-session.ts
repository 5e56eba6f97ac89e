import { clearRecent } from '@/components/palette/recent'
import { isSignInProblem, type SignInProblem } from './sign-in-problems'

/**
 * Signs in. Returns why that failed, if it did. Fetches the CSRF token first: when the server cannot be reached,
 * next-auth would navigate away and lose the form.
 */
export async function startSession(email: string, password: string): Promise<SignInProblem | undefined> {
  try {
    const { getCsrfToken, signIn } = await import('next-auth/react')
    if (!(await getCsrfToken())) return 'unreachable'
    const result = await signIn('credentials', { email, password, redirect: false, callbackUrl: '/' })
    if (result?.ok && !result.error) return undefined
    return isSignInProblem(result?.error) ? result.error : 'unreachable'
  } catch {
    return 'unreachable'
  }
}

/** Ends the session in the browser and the database. Reloads the sign-in page, so that no data stays in the browser. */
export async function endSession(notice?: 'password-changed' | 'signed-out-everywhere'): Promise<void> {
  await import('next-auth/react').then(({ signOut }) => signOut({ redirect: false })).catch(() => undefined)
  clearRecent()
  window.location.assign(notice ? `/sign-in?notice=${notice}` : '/sign-in')
}
