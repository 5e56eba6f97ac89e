import NextAuth from 'next-auth'
import { authOptions } from '@/server/auth/next-auth'

interface AuthContext {
  params: Promise<{ nextauth: string[] }>
}

/** What the sign-in form reads. The other pages of next-auth are replaced by the application's own. */
const reads = ['csrf', 'providers', 'session']

export async function GET(request: Request, context: AuthContext): Promise<Response> {
  const { nextauth } = await context.params
  if (reads.includes(nextauth.join('/'))) return await handle(request, context)
  return new Response(null, { status: 303, headers: { location: '/sign-in' } })
}

export { handle as POST }

async function handle(request: Request, context: AuthContext): Promise<Response> {
  return await (NextAuth(authOptions()) as (request: Request, context: AuthContext) => Promise<Response>)(
    request,
    context,
  )
}
