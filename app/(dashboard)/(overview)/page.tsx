import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { Overview } from '@/components/overview/overview'
import { OverviewEmpty } from '@/components/overview/overview-empty'
import { OverviewHeader } from '@/components/overview/overview-header'
import { loadReportParameters, readReportRange } from '@/components/reports/report-parameters'
import { UnknownRange } from '@/components/reports/unknown-range'
import type { Permission } from '@/domain/company/permissions'
import { dayOf } from '@/domain/days'
import { requireSession } from '@/server/auth/session'
import { isAllowed } from '@/server/context'
import { withPartnerNames } from '@/server/services/partner/partner-names'
import { getOverview } from '@/server/services/usage/get-overview'

export const metadata: Metadata = { title: 'Overview' }

/** Has no skeleton, so that it works without scripts; a bar shows that it loads. */
export default async function OverviewPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const parameters = await loadReportParameters(searchParams)
  const { context } = await requireSession()
  const today = dayOf(context.now, context.scope.company.timeZone)
  const { range, isUnknown } = readReportRange(parameters, today)
  const overview = await getOverview(context, range)
  const topReferralCodes = await withPartnerNames(
    context,
    overview.topReferralCodes,
    ({ ownerId }) => ownerId,
  )
  const may = (permission: Permission) => isAllowed(context.actor, permission)
  return (
    <>
      <OverviewHeader range={range} today={today} />
      {isUnknown && <UnknownRange />}
      {overview.codesCount > 0 ? (
        <Overview overview={{ ...overview, topReferralCodes }} range={range} may={may} now={context.now} />
      ) : (
        <OverviewEmpty mayCreate={may('referral_codes:write')} mayUseApi={may('credentials:write')} />
      )}
    </>
  )
}
