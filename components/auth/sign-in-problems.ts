/** Why sign-in failed: next-auth's own error code, the codes that server/auth/next-auth.ts throws, and no response. */
const problems = {
  CredentialsSignin:
    'Incorrect email or password. Check both and try again. Repeated failures slow down sign-in.',
  no_company:
    'You are no longer a member of a company. Ask an owner or admin for an invitation. If you have one, open its link again and create a new account there.',
  too_many: 'Too many sign-in attempts for this email. Wait a minute, then try again.',
  unavailable: 'Sign-in is not available right now. Try again shortly.',
  unreachable: 'Referral Desk cannot be reached. What you typed is still here. Try again shortly.',
}

export type SignInProblem = keyof typeof problems

export const isSignInProblem = (code: unknown): code is SignInProblem =>
  typeof code === 'string' && Object.hasOwn(problems, code)

export const problemText = (problem: SignInProblem) => problems[problem]
