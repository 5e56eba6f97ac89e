'use client'

import dynamic from 'next/dynamic'

// All tabs are one page, which would otherwise load the scripts of every tab.
export const ChangePasswordForm = dynamic(() =>
  import('./change-password-form').then((m) => m.ChangePasswordForm),
)
export const InvitationActions = dynamic(() =>
  import('./invitation-actions').then((m) => m.InvitationActions),
)
export const MemberMenu = dynamic(() => import('./member-menu').then((m) => m.MemberMenu))
export const RateLimitsForm = dynamic(() => import('./rate-limits-form').then((m) => m.RateLimitsForm))
