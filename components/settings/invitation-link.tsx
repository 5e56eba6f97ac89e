'use client'

import { ShownOnce } from '@/components/form/shown-once'

export interface InvitationLinkView {
  email: string
  link: string
  /** Whether an earlier link for the address ended. */
  replacesEarlier: boolean
}

interface InvitationLinkProps extends InvitationLinkView {
  /** Whether the link is mailed, too. */
  sendsMail: boolean
}

/** The link of an invitation, at the only time it is shown. */
export function InvitationLink({ email, link, replacesEarlier, sendsMail }: InvitationLinkProps) {
  return (
    <>
      <p>
        {sendsMail ? 'It is also on its way to ' : 'Send it to '}
        <span className="font-medium wrap-anywhere">{email}</span>.
        {replacesEarlier && ' The earlier link no longer works.'}
      </p>
      <ShownOnce
        name="invitation link"
        value={link}
        warning="It works once, within 7 days, for this address only. If it is lost, resend the invitation."
      />
    </>
  )
}
