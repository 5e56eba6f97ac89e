import NextAuth from 'next-auth'
import { authOptions } from '@/server/auth/next-auth'

const handle = (request: Request, context: unknown): Promise<Response> =>
  (NextAuth(authOptions()) as (request: Request, context: unknown) => Promise<Response>)(request, context)

export { handle as GET, handle as POST }
