import { CircleCheck, CircleSlash, FileKey } from 'lucide-react'
import { AskRole } from '@/components/shell/ask-role'
import { Badge } from '@/components/ui/badge'
import { Card, CardHeader } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { RelativeTime } from '@/components/ui/time'
import {
  Table,
  TableActionsHead,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@/components/ui/table'
import { CreateSecretButton } from './create-secret-button'
import { RetireSecretButton } from './retire-secret-button'
import type { SigningSecretActions, SigningSecretView } from './signing-secret-view'

interface SigningSecretsProps {
  secrets: readonly SigningSecretView[]
  companyId: string
  /** Absent for roles with view-only access. */
  actions?: SigningSecretActions
}

export function SigningSecrets({ secrets, companyId, actions }: SigningSecretsProps) {
  return (
    <Card className="max-w-3xl">
      <CardHeader
        className="max-sm:flex-col"
        title="JWT signing secrets"
        description="Your backend signs its customers’ GafaPay tokens with one of them."
        action={
          actions ? (
            <CreateSecretButton create={actions.create} companyId={companyId} />
          ) : (
            <AskRole permission="credentials:write" action="create secrets" />
          )
        }
      />
      {secrets.length === 0 ? (
        <EmptyState
          icon={FileKey}
          title="No signing secrets yet"
          description="Without one, the GafaPay API accepts API keys only."
          className="border-t"
        />
      ) : (
        <Table label="JWT signing secrets">
          <TableHeader>
            <TableRow>
              <TableHead>Name</TableHead>
              <TableHead>State</TableHead>
              <TableHead className="max-sm:hidden">Created</TableHead>
              {actions && <TableActionsHead />}
            </TableRow>
          </TableHeader>
          <TableBody>
            {secrets.map((secret) => (
              <TableRow key={secret.id}>
                <TableCell className="w-full max-w-0">
                  <span className="block truncate font-medium" title={secret.name}>
                    {secret.name}
                  </span>
                </TableCell>
                <TableCell>
                  <SecretState retiredAt={secret.retiredAt} />
                </TableCell>
                <TableCell className="text-muted-foreground max-sm:hidden">
                  <RelativeTime value={secret.createdAt} />
                </TableCell>
                {actions && (
                  <TableCell end>
                    {!secret.retiredAt && (
                      <RetireSecretButton
                        secret={{ id: secret.id, name: secret.name }}
                        retire={actions.retire}
                      />
                    )}
                  </TableCell>
                )}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Card>
  )
}

function SecretState({ retiredAt }: { retiredAt: Date | null }) {
  if (!retiredAt) {
    return (
      <Badge tone="success" icon={CircleCheck}>
        In use
      </Badge>
    )
  }
  return (
    <span className="inline-flex items-center gap-1.5">
      <Badge icon={CircleSlash}>Retired</Badge>
      <RelativeTime value={retiredAt} className="text-caption text-muted-foreground max-sm:hidden" />
    </span>
  )
}
