import type { NamedAuditActor } from '@/domain/audit/actor'

/** The kinds of those who make changes. */
export const actorTypeText: Readonly<Record<NamedAuditActor['type'], string>> = {
  staff: 'Member',
  apiKey: 'API key',
  token: 'JWT',
  provider: 'KYC provider',
  public: 'Unauthenticated caller',
  system: 'System',
  unknown: 'Unknown',
}

/** Who made a change, after "by". */
export function actorText({ type, id, name }: NamedAuditActor): string {
  switch (type) {
    case 'staff':
      return name ?? 'a former member'
    case 'apiKey':
      return name ? `API key “${name}”` : 'a deleted API key'
    case 'token':
      return id ? `a JWT of ${id}` : 'a JWT'
    case 'provider':
      return 'the KYC provider'
    case 'public':
      return 'an unauthenticated caller'
    case 'system':
      return 'the system'
    case 'unknown':
      return 'someone before the audit log'
  }
}
