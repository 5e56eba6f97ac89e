'use client'

import dynamic from 'next/dynamic'

// All tabs are one page, which would otherwise load the scripts of every tab.
export const BrandForm = dynamic(() => import('./brand-form').then((m) => m.BrandForm))
export const ChangePasswordForm = dynamic(() =>
  import('./change-password-form').then((m) => m.ChangePasswordForm),
)
export const EmailForm = dynamic(() => import('./email-form').then((m) => m.EmailForm))
export const InvitationActions = dynamic(() =>
  import('./invitation-actions').then((m) => m.InvitationActions),
)
export const MemberMenu = dynamic(() => import('./member-menu').then((m) => m.MemberMenu))
export const NameForm = dynamic(() => import('./name-form').then((m) => m.NameForm))
export const RateLimitsForm = dynamic(() => import('./rate-limits-form').then((m) => m.RateLimitsForm))
export const TimeZoneForm = dynamic(() => import('./time-zone-form').then((m) => m.TimeZoneForm))
