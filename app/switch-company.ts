'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { companyCookie, requireSession } from '@/server/auth/session'

const rememberSeconds = 365 * 24 * 60 * 60

/** Switches to another of the person's companies. Opens its overview, because the current page belongs to the old one. */
export async function switchCompany(companyId: string): Promise<void> {
  const { companies } = await requireSession()
  if (companies.some(({ id }) => id === companyId)) {
    const secure = (await headers()).get('x-forwarded-proto') === 'https'
    ;(await cookies()).set(companyCookie, companyId, {
      httpOnly: true,
      sameSite: 'lax',
      secure,
      path: '/',
      maxAge: rememberSeconds,
    })
  }
  redirect('/')
}
