import type { AuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { browserNameOf } from '@/domain/company/browser-name'
import { env } from '@/server/env'
import { log, loggable } from '@/server/log'
import { sessionSecret } from '@/server/secrets'
import { clientAddressOf, lastElementOf } from './client-address'
import { endSession, sessionSeconds, signIn } from './sign-in'

declare module 'next-auth' {
  interface User {
    sessionId: string
  }
  interface Session {
    sessionId: string
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    sessionId?: string
  }
}

/**
 * next-auth provides the sign-in form, the encrypted session cookie and CSRF protection. The cookie holds a
 * session id only; every request reads the session and the role from the database (session.ts).
 */
export function authOptions(): AuthOptions {
  // Without a fixed URL, next-auth uses the request's headers, which server/http/proxy.ts has made reliable.
  if (!env().NEXTAUTH_URL) process.env.AUTH_TRUST_HOST = '1'
  return {
    secret: sessionSecret(),
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        async authorize(credentials, request) {
          const headers = (request.headers ?? {}) as Record<string, string | undefined>
          const { email = '', password = '' } = credentials ?? {}
          const address = clientAddressOf(lastElementOf(headers['x-forwarded-for']) ?? 'unknown')
          const browser = browserNameOf(headers['user-agent'])
          const result = await signIn(email, password, address, new Date(), browser).catch(
            (error: unknown) => {
              log().error({ error: loggable(error) }, 'sign-in failed')
              return 'unavailable' as const
            },
          )
          if (result === 'wrong') return null
          // next-auth puts the message of an error into its response.
          if (typeof result === 'string') throw new Error(result)
          return { id: result.userId, sessionId: result.sessionId }
        },
      }),
    ],
    callbacks: {
      // Where the form says to return, if that is on this site; next-auth's own answers 500 for an invalid URL.
      redirect: ({ url, baseUrl }) =>
        URL.canParse(url, baseUrl) && new URL(url, baseUrl).origin === new URL(baseUrl).origin
          ? new URL(url, baseUrl).href
          : baseUrl,
      jwt: ({ token, user }) => (user ? { sessionId: user.sessionId } : token),
      session: ({ session, token }) => ({ expires: session.expires, sessionId: token.sessionId ?? '' }),
    },
    events: {
      async signOut({ token }) {
        if (token?.sessionId) await endSession(token.sessionId)
      },
    },
  }
}
