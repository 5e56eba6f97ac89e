import { AskRole } from '@/components/shell/ask-role'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { auditList } from '@/components/audit-log/audit-list'
import { AuditRetentionForm, type AuditRetentionFormProps } from './audit-retention-form'
import { retentionText } from './audit-retention-fields'

interface AuditRetentionCardProps extends Pick<AuditRetentionFormProps, 'days'> {
  /** Undefined for those who may not change it. */
  actions?: AuditRetentionFormProps['actions'] | undefined
}

/** For how long the audit log keeps its entries. */
export function AuditRetentionCard({ days, actions }: AuditRetentionCardProps) {
  return (
    <Card className="max-w-3xl">
      <CardHeader
        className="max-sm:flex-col"
        title="Audit log"
        description={`Entries are kept ${retentionText(days)}. Who created a code stays with the code.`}
        action={
          actions ? (
            <TextLink href={auditList.path} className="text-table font-medium">
              Open the audit log
            </TextLink>
          ) : (
            <AskRole permission="company:write" action="change it" />
          )
        }
      />
      {actions && (
        <CardBody>
          <AuditRetentionForm key={days} days={days} actions={actions} />
        </CardBody>
      )}
    </Card>
  )
}
