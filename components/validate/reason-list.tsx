import { Eye, SearchX, UserCheck, UserX, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { codeStates } from '@/components/codes/code-state'
import { SimilarCodes } from '@/components/codes/similar-codes'
import { referralPath } from '@/components/paths'
import { referralsList } from '@/components/referrals/referrals-list'
import { TextLink } from '@/components/ui/text-link'
import { explainInvalidCode, holdReasonText, type ExplainedCode, type Explanation } from '@/domain/reasons'
import type { ValidationReason } from '@/domain/referral-code/validity'
import { userReasons, type UserReason } from '@/domain/referral/eligibility'
import { explainUserReason } from '@/domain/referral/explain-user-reason'
import type { CheckedUser } from './user-facts'

export interface ReasonListProps {
  /** The code as created, or as typed when it does not exist. */
  code: string
  /** Why the code is not valid for any user. */
  reasons: readonly ValidationReason[]
  /** Only for a code that exists. */
  details?: ExplainedCode
  /** Codes that may have been meant by one that does not exist. */
  similar: readonly string[]
  user?: CheckedUser
}

const codeIcons: Record<ValidationReason, { icon: LucideIcon }> = {
  ...codeStates,
  not_found: { icon: SearchX },
  user_type_mismatch: { icon: UserX },
}
const userIcons = { user_type_mismatch: UserX, self_referral: UserX, already_referred: UserCheck }

/** Why a code is not valid or cannot refer the user, and why a referral would be held, each with what to do about it. */
export function ReasonList({ code, reasons, details, similar, user }: ReasonListProps) {
  // What is wrong with the code itself is not repeated for the user.
  const ofUser = userReasons.filter((reason) => user?.reasons.includes(reason) && !isOneOf(reasons, reason))
  if (reasons.length === 0 && ofUser.length === 0 && !user?.hold) return null
  return (
    <ul aria-label="Reasons" className="divide-y not-last:border-b">
      {reasons.map((reason) => (
        <Reason
          key={reason}
          icon={codeIcons[reason].icon}
          {...(reason === 'not_found' || !details ? notFound : explainInvalidCode(reason, details))}
        >
          {reason === 'not_found' && similar.length > 0 && (
            <p className="mt-1">
              <SimilarCodes codes={similar} hrefOf={(other) => validateHref(other, user?.userId)} />
            </p>
          )}
        </Reason>
      ))}
      {user &&
        ofUser.map((reason) => (
          <Reason
            key={reason}
            icon={userIcons[reason]}
            {...explainUserReason(reason, { code, programName: details?.program?.name }, user)}
          >
            {reason === 'already_referred' && user.referral && (
              <TextLink href={referralPath(user.referral.id)}>Open the referral</TextLink>
            )}
          </Reason>
        ))}
      {user?.hold && (
        <Reason
          icon={Eye}
          why={`${holdReasonText[user.hold.reason]}: that of ${user.hold.userId}.`}
          nextStep="A referral would be held for review until your team releases or rejects it."
        >
          <TextLink href={referralsList.href({ person: user.hold.userId })}>
            Referrals of {user.hold.userId}
          </TextLink>
        </Reason>
      )}
    </ul>
  )
}

const validateHref = (code: string, user: string | undefined) =>
  `/validate?${new URLSearchParams({ code, ...(user && { user }) }).toString()}`

const isOneOf = (reasons: readonly ValidationReason[], reason: UserReason) =>
  (reasons as readonly string[]).includes(reason)

const notFound: Explanation = {
  why: 'Your company has no such code.',
  nextStep: 'Check for look-alike characters, such as O and 0 or I and 1, or create the code.',
}

function Reason({
  icon: Icon,
  why,
  nextStep,
  children,
}: Explanation & { icon: LucideIcon; children?: ReactNode }) {
  return (
    <li className="flex gap-3 px-4 py-3">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted-foreground" />
      <div className="min-w-0 wrap-anywhere">
        <p className="font-medium">{why}</p>
        <p className="text-muted-foreground">{nextStep}</p>
        {children}
      </div>
    </li>
  )
}
