'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { companyCookie, requireSession } from '@/server/auth/session'

const rememberedSeconds = 365 * 24 * 60 * 60

/** Goes on in another of the person's companies, from its overview: what was open belongs to the one before. */
export async function switchCompany(companyId: string): Promise<void> {
  const { companies } = await requireSession()
  if (companies.some(({ id }) => id === companyId)) {
    const secure = (await headers()).get('x-forwarded-proto') === 'https'
    ;(await cookies()).set(companyCookie, companyId, {
      httpOnly: true,
      sameSite: 'lax',
      secure,
      path: '/',
      maxAge: rememberedSeconds,
    })
  }
  redirect('/')
}
