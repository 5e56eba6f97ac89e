'use client'

import dynamic from 'next/dynamic'

// All tabs are one page, which would load the scripts of every tab without this.
export const ChangePasswordForm = dynamic(() =>
  import('./change-password-form').then((m) => m.ChangePasswordForm),
)
export const MemberMenu = dynamic(() => import('./member-menu').then((m) => m.MemberMenu))
export const RateLimitsForm = dynamic(() => import('./rate-limits-form').then((m) => m.RateLimitsForm))
