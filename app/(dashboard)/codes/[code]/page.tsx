import type { Metadata } from 'next'
import { createLoader, type SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { findOrigin } from '@/app/find-origin'
import { CodeActionsBar } from '@/components/codes/code-actions-bar'
import { CodeFacts } from '@/components/codes/code-facts'
import { CodeStatus } from '@/components/codes/code-status'
import { CodeUsage, usageParameters } from '@/components/codes/code-usage'
import { codesList } from '@/components/codes/codes-list'
import { CodeVisits } from '@/components/codes/code-visits'
import { HowToCall } from '@/components/codes/how-to-call'
import { ShareCard } from '@/components/codes/share-card'
import { findNeighbors, hrefFromList } from '@/components/list/neighbors'
import { RememberVisit } from '@/components/palette/remember-visit'
import { codePath, sharePath } from '@/components/paths'
import { CodeReferrals, CodeReferralsSkeleton } from '@/components/referrals/code-referrals'
import { DetailLayout } from '@/components/ui/detail-layout'
import { PageHeader } from '@/components/ui/page-header'
import { requireSession } from '@/server/auth/session'
import { isAllowed, type ServiceContext } from '@/server/context'
import { getBrand } from '@/server/services/company/brand'
import { namePartner } from '@/server/services/partner/partner-names'
import { getReferralCode } from '@/server/services/referral-code/get-referral-code'
import { listReferrals } from '@/server/services/referral/list-referrals'
import { History } from '../../history'
import { orNotFound } from '../../or-not-found'
import { findCodes } from '../find-codes'
import { CodesSection } from '../section'

interface CodePageProps {
  params: Promise<{ code: string }>
  searchParams: Promise<SearchParams>
}

const loadUsageParameters = createLoader(usageParameters)

export const generateMetadata = async ({ params }: CodePageProps): Promise<Metadata> => ({
  title: (await params).code,
})

export default async function CodePage({ params, searchParams }: CodePageProps) {
  const [{ code: name }, { days }] = await Promise.all([params, loadUsageParameters(searchParams)])
  const { context } = await requireSession()
  // Loaded before streaming starts, because only then can an unknown code answer 404.
  const [page, brand, origin, { back, ...neighbors }] = await Promise.all([
    orNotFound(() => getReferralCode(context, name, days)),
    getBrand(context),
    findOrigin(),
    findNeighbors(
      codesList,
      await searchParams,
      findCodes(context),
      (row) => codePath(row.code),
      codePath(name),
    ),
  ])
  const { referralCode: code, amount, usageByDay, visitsByDay } = page
  const { company } = context.scope
  const partnerName = await namePartner(context, code.ownerId)
  return (
    <CodesSection mayWrite={isAllowed(context.actor, 'referral_codes:write')}>
      <RememberVisit kind="code" id={code.code} name={code.code} />
      <PageHeader
        title={<span className="font-mono break-all">{code.code}</span>}
        back={{ href: back, label: 'Codes', one: 'code', ...neighbors }}
        action={<CodeActionsBar code={code} link={origin + sharePath(company.isvId, code.code)} />}
      />
      <DetailLayout
        first={<CodeStatus code={code} timeZone={company.timeZone} />}
        facts={<CodeFacts code={code} partnerName={partnerName} amount={amount} now={context.now} />}
      >
        <ShareCard code={code} {...{ company, brand, origin }} />
        <CodeUsage href={hrefFromList(codePath(code.code), back)} range={days} usageByDay={usageByDay} />
        <CodeVisits range={days} visitsByDay={visitsByDay} />
        <Suspense fallback={<CodeReferralsSkeleton />}>
          <LatestReferrals context={context} code={code.code} />
        </Suspense>
        <Suspense>
          <History context={context} type="referral_code" id={code.code} />
        </Suspense>
        <HowToCall code={code.code} companyId={company.id} origin={origin} />
      </DetailLayout>
    </CodesSection>
  )
}

const latestCount = 5

async function LatestReferrals({ context, code }: { context: ServiceContext; code: string }) {
  const { referrals } = await listReferrals(context, { code, filter: {}, sort: 'newest', limit: latestCount })
  return <CodeReferrals code={code} referrals={referrals} />
}
