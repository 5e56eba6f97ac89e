import { apiScopes, type ApiScope } from '@/domain/company/permissions'

interface ScopeGroup {
  name: string
  scopes: Partial<Record<ApiScope, string>>
}

/** What each scope lets a key do, in plain words, grouped as in the dialog. */
export const scopeGroups: readonly ScopeGroup[] = [
  {
    name: 'Referral codes',
    scopes: {
      'referral_codes:read': 'List codes and check whether one is valid.',
      'referral_codes:write': 'Create, change, disable and enable codes.',
    },
  },
  {
    name: 'Identity checks',
    scopes: {
      'kyc:read': 'See where identity checks stand.',
      'kyc:write': 'Start identity checks and report their results.',
    },
  },
  {
    name: 'Programs',
    scopes: {
      'programs:read': 'See programs and what they pay.',
      'programs:write': 'Create and change programs.',
    },
  },
  {
    name: 'Referrals and bonuses',
    scopes: {
      'referrals:read': 'See who referred whom.',
      'bonuses:read': 'See bonuses and balances.',
      'bonuses:write': 'Correct and pay out bonuses.',
    },
  },
  { name: 'Webhooks', scopes: { 'webhooks:write': 'Choose where events are sent.' } },
]

const readScopes = apiScopes.filter((scope) => scope.endsWith(':read'))

/** Scopes as few short labels: `['kyc:read', 'kyc:write']` gives `['kyc: read, write']`. */
export function scopeLabels(scopes: readonly ApiScope[]): string[] {
  if (isSame(scopes, apiScopes)) return ['all scopes']
  if (isSame(scopes, readScopes)) return ['all read scopes']
  const topics = new Map<string, string[]>()
  for (const scope of scopes) {
    const [topic = '', verb = ''] = scope.split(':')
    topics.set(topic, [...(topics.get(topic) ?? []), verb])
  }
  return [...topics].map(([topic, verbs]) => `${topic}: ${verbs.join(', ')}`)
}

function isSame(some: readonly ApiScope[], others: readonly ApiScope[]): boolean {
  return some.length === others.length && others.every((scope) => some.includes(scope))
}
