'use client'

import { ShownOnce } from '@/components/form/shown-once'

interface InvitationLinkProps {
  email: string
  link: string
  /** Whether the link is mailed, too. */
  sendsMail: boolean
}

/** The link of an invitation, at the only time it is shown. */
export function InvitationLink({ email, link, sendsMail }: InvitationLinkProps) {
  return (
    <>
      <p>
        {sendsMail ? 'It is also on its way to ' : 'Send it to '}
        <span className="font-medium wrap-anywhere">{email}</span>.
      </p>
      <ShownOnce
        name="invitation link"
        value={link}
        warning="It works once, within 7 days, for this address only. If it is lost, resend the invitation."
      />
    </>
  )
}
