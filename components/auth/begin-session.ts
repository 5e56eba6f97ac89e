import { getCsrfToken, signIn, signOut } from 'next-auth/react'

export type SignInOutcome = 'signed_in' | 'wrong' | 'too_many' | 'unreachable'

/** Signs in with what was typed. Asks for the CSRF token first: without a server, next-auth would leave the page and lose the form. */
export async function beginSession(email: string, password: string): Promise<SignInOutcome> {
  try {
    if (!(await getCsrfToken())) return 'unreachable'
    const answer = await signIn('credentials', { email, password, redirect: false, callbackUrl: '/' })
    if (answer?.ok && !answer.error) return 'signed_in'
    if (answer?.error === 'CredentialsSignin') return 'wrong'
    return answer?.error === 'too_many' ? 'too_many' : 'unreachable'
  } catch {
    return 'unreachable'
  }
}

/** Ends the session, here and in the database, and loads the sign-in page afresh so that nothing seen before stays in memory. */
export async function leaveDesk(notice?: 'password-changed' | 'signed-out-everywhere'): Promise<void> {
  await signOut({ redirect: false }).catch(() => undefined)
  window.location.assign(notice ? `/sign-in?notice=${notice}` : '/sign-in')
}
