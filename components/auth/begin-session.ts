import { getCsrfToken, signIn, signOut } from 'next-auth/react'
import { isSignInProblem, type SignInProblem } from './sign-in-problems'

/**
 * Signs in with what was typed; gives what stood in the way, if anything did. Asks for the CSRF token first: without a
 * server, next-auth would leave the page and lose the form.
 */
export async function beginSession(email: string, password: string): Promise<SignInProblem | undefined> {
  try {
    if (!(await getCsrfToken())) return 'unreachable'
    const answer = await signIn('credentials', { email, password, redirect: false, callbackUrl: '/' })
    if (answer?.ok && !answer.error) return undefined
    return isSignInProblem(answer?.error) ? answer.error : 'unreachable'
  } catch {
    return 'unreachable'
  }
}

/** Ends the session, here and in the database, and loads the sign-in page afresh so that nothing seen before stays in memory. */
export async function signOutHere(notice?: 'password-changed' | 'signed-out-everywhere'): Promise<void> {
  await signOut({ redirect: false }).catch(() => undefined)
  window.location.assign(notice ? `/sign-in?notice=${notice}` : '/sign-in')
}
