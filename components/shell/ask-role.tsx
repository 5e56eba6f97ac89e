import { rolesToAsk, type Permission } from '@/domain/company/permissions'

interface AskRoleProps {
  permission: Permission
  /** "create API keys" */
  action: string
}

/** Replaces a button that the role may not use: "Ask an owner or admin to create API keys." */
export function AskRole({ permission, action }: AskRoleProps) {
  return (
    <p className="py-1 text-table text-muted-foreground">
      Ask {rolesToAsk(permission)} to {action}.
    </p>
  )
}
