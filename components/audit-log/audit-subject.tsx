import {
  codePath,
  endpointPath,
  jobPath,
  partnerPath,
  paymentRunPath,
  programPath,
  referralPath,
} from '@/components/paths'
import { Link } from '@/components/ui/link'
import type { AuditSubjectType } from '@/domain/audit/action'
import type { AuditEntry } from '@/server/services/audit/list-audit-entries'

type Subject = Pick<AuditEntry, 'subjectType' | 'subjectId' | 'subjectName' | 'after'>

/** The pages of things that have one, by their ids. */
const pages: Partial<Record<AuditSubjectType, (id: string) => string>> = {
  referral_code: codePath,
  program: programPath,
  referral: referralPath,
  partner: partnerPath,
  payment_run: paymentRunPath,
  webhook_endpoint: endpointPath,
  job: jobPath,
  company: () => '/settings/company',
  member: () => '/settings/team',
  invitation: () => '/settings/team',
  api_key: () => '/api-keys',
  signing_secret: () => '/settings/security',
}

const generatedId = /^[0-9a-f]{32}$/
const shortIdOf = (id: string) => (generatedId.test(id) ? `${id.slice(0, 12)}…` : id)

/** What was changed, with a link to its page. A thing that is gone has none. */
export function AuditSubjectLink({ subjectType, subjectId, subjectName, after }: Subject) {
  const href = after && pages[subjectType]?.(subjectId)
  const text = subjectName ?? <code className="wrap-anywhere">{shortIdOf(subjectId)}</code>
  return href ? (
    <Link href={href} prefetch={false}>
      {text}
    </Link>
  ) : (
    text
  )
}
