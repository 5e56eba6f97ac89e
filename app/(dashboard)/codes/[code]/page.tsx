import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { CodeActionsBar } from '@/components/codes/code-actions-bar'
import { CodeFacts } from '@/components/codes/code-facts'
import { CodeLayout } from '@/components/codes/code-layout'
import { CodeStanding } from '@/components/codes/code-standing'
import { CodeUsage } from '@/components/codes/code-usage'
import { codePath } from '@/components/codes/code-view'
import { HowToCall } from '@/components/codes/how-to-call'
import { CodeReferralsSkeleton } from '@/components/referrals/code-referrals'
import { PageHeader } from '@/components/ui/page-header'
import { requireSession } from '@/server/auth/session'
import { pathWithQuery } from '../../path-with-query'
import { loadChoices, toCodeView } from '../code-views'
import { CodesSection } from '../section'
import { findCode } from './find-code'
import { LatestReferrals } from './latest-referrals'
import { findOrigin } from '@/app/find-origin'
import { loadUsageParameters } from './search-params'

interface CodePageProps {
  params: Promise<{ code: string }>
  searchParams: Promise<SearchParams>
}

export const generateMetadata = async ({ params }: CodePageProps): Promise<Metadata> => ({
  title: (await params).code,
})

export default async function CodePage({ params, searchParams }: CodePageProps) {
  const [{ code: name }, { days }] = await Promise.all([params, loadUsageParameters(searchParams)])
  const { context } = await requireSession(pathWithQuery(codePath(name), await searchParams))
  // Before anything is sent: an unknown code answers 404, which a page that has begun to stream no longer can.
  const [{ referralCode, amount, usageByDay }, choices, origin] = await Promise.all([
    findCode(context, name, days),
    loadChoices(context),
    findOrigin(),
  ])
  const code = toCodeView(referralCode)
  return (
    <CodesSection choices={choices}>
      <PageHeader
        title={<span className="font-mono break-all">{code.code}</span>}
        back={{ href: '/codes', label: 'Codes' }}
        action={<CodeActionsBar code={code} />}
      />
      <CodeLayout
        standing={<CodeStanding code={code} />}
        usage={<CodeUsage code={code} range={days} usageByDay={usageByDay} />}
        referrals={
          <Suspense fallback={<CodeReferralsSkeleton />}>
            <LatestReferrals context={context} code={code.code} />
          </Suspense>
        }
        facts={<CodeFacts code={code} amount={amount} now={context.now} />}
        howToCall={<HowToCall code={code.code} companyId={context.scope.company.id} origin={origin} />}
      />
    </CodesSection>
  )
}
