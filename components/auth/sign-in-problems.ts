/** Why nobody was signed in: next-auth's own error words, those that server/auth/next-auth.ts throws, and a lost connection. */
const problems = {
  CredentialsSignin:
    'This e-mail address and password do not match. Check both and try again; after a few tries the answer takes longer.',
  too_many: 'Too many attempts are under way for this address. Wait a minute, then try again.',
  unavailable: 'Sign-in is not possible right now. Try again shortly.',
  unreachable: 'Sign-in cannot be reached right now. Your details are still here; try again shortly.',
}

export type SignInProblem = keyof typeof problems

export const isSignInProblem = (word: unknown): word is SignInProblem =>
  typeof word === 'string' && Object.hasOwn(problems, word)

export const wordsOfProblem = (problem: SignInProblem) => problems[problem]
