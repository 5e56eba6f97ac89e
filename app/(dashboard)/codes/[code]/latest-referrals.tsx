import { CodeReferrals } from '@/components/referrals/code-referrals'
import type { ServiceContext } from '@/server/context'
import { listReferrals } from '@/server/services/referral/list-referrals'

const latestCount = 5

export async function LatestReferrals({ context, code }: { context: ServiceContext; code: string }) {
  const { referrals } = await listReferrals(context, { code, filter: {}, sort: 'newest', limit: latestCount })
  return <CodeReferrals code={code} referrals={referrals} />
}
