import { apiScopes, type ApiScope } from '@/domain/company/permissions'

interface ScopeGroup {
  resource: string
  scopes: Partial<Record<ApiScope, string>>
}

/** What each scope allows, by resource. */
export const scopeGroups: readonly ScopeGroup[] = [
  {
    resource: 'Referral codes',
    scopes: {
      'referral_codes:read': 'List and validate codes, and view their usage.',
      'referral_codes:write': 'Create, edit, disable and enable codes.',
    },
  },
  {
    resource: 'Partners',
    scopes: {
      'partners:read': 'View partners, what they earned and are owed, and their portal links.',
      'partners:write': 'Edit the details of partners; create and revoke links to their portal.',
    },
  },
  {
    resource: 'Identity checks',
    scopes: {
      'kyc:read': 'View the status of identity checks.',
      'kyc:write':
        'Start identity checks, report their results, apply codes to users, erase users, and register the KYC webhook.',
    },
  },
  {
    resource: 'Programs',
    scopes: {
      'programs:read': 'View programs and what they pay.',
      'programs:write': 'Create and edit programs.',
    },
  },
  {
    resource: 'Referrals and bonuses',
    scopes: {
      'referrals:read': 'View referrals and statistics.',
      'referrals:write': 'Add, change, release, reject and reverse referrals.',
      'bonuses:read': 'View bonuses and balances, and costs in statistics.',
      'bonuses:write':
        'Mark bonuses paid or recovered, add and reverse manual entries, and manage payment runs.',
    },
  },
  {
    resource: 'Webhooks and events',
    scopes: {
      'webhooks:write': 'Manage webhook endpoints, and resend or replay deliveries.',
      'events:read': 'View everything that happened, as webhooks report it.',
    },
  },
  { resource: 'Audit log', scopes: { 'audit_log:read': 'View who changed what.' } },
]

const readScopes = apiScopes.filter((scope) => scope.endsWith(':read'))

/** Short labels: `['kyc:read', 'kyc:write']` becomes `['kyc: read, write']`. */
export function scopeLabels(scopes: readonly ApiScope[]): string[] {
  if (isSame(scopes, apiScopes)) return ['All scopes']
  if (isSame(scopes, readScopes)) return ['All read scopes']
  const accessByResource = new Map<string, string[]>()
  for (const scope of scopes) {
    const [resource = '', access = ''] = scope.split(':')
    accessByResource.set(resource, [...(accessByResource.get(resource) ?? []), access])
  }
  return [...accessByResource].map(([resource, accesses]) => `${resource}: ${accesses.join(', ')}`)
}

function isSame(scopes: readonly ApiScope[], others: readonly ApiScope[]): boolean {
  return scopes.length === others.length && others.every((scope) => scopes.includes(scope))
}
