import type { Mail } from './mail'

/** How to set a new password. */
export function passwordResetMail(to: string, link: string): Mail {
  return {
    to,
    subject: 'Set a new password for Referral Desk',
    text: paragraphs(
      'Open this link to set a new password. It works once, within 24 hours, and signs you out on all devices:',
      link,
      'If you did not ask for it, you can ignore this message. Your password stays as it is.',
    ),
  }
}

/** How to join a company. */
export function invitationMail(to: string, companyName: string, link: string): Mail {
  return {
    to,
    subject: `You are invited to ${companyName} on Referral Desk`,
    text: paragraphs(
      `${companyName} invites you to its team on Referral Desk. Open this link within 7 days to accept:`,
      link,
      'If you do not know this company, you can ignore this message.',
    ),
  }
}

/** How to confirm a new address. */
export function confirmEmailMail(to: string, link: string): Mail {
  return {
    to,
    subject: 'Confirm your new email address for Referral Desk',
    text: paragraphs(
      'Open this link within 24 hours and confirm that you want to sign in with this address:',
      link,
      'If you did not ask for it, you can ignore this message. Nothing changes.',
    ),
  }
}

/** Tells the old address of an account that a change to a new one was requested. */
export function emailChangeMail(to: string, newEmail: string): Mail {
  return {
    to,
    subject: 'Your email address for Referral Desk is about to change',
    text: paragraphs(
      'Someone who knows your password asked to change the address with which you sign in. The new address is:',
      newEmail,
      'The change takes effect when it is confirmed at that address.',
      'If this was not you, sign in and change your password now: that cancels the change. ' +
        'If you can no longer sign in, tell an owner or admin of your company.',
    ),
  }
}

function paragraphs(...texts: string[]): string {
  return `${texts.join('\n\n')}\n`
}
