import type { Metadata } from 'next'
import { createLoader, parseAsString, type SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { Skeleton } from '@/components/ui/skeleton'
import { ValidateForm } from '@/components/validate/validate-form'
import { ValidationCard } from '@/components/validate/validation-card'
import { toDecimalMoney } from '@/domain/money'
import { codeInText, ownerIdSchema, referralCodeSchema } from '@/domain/referral-code/code'
import { trimInvisible } from '@/domain/text'
import { requireSession } from '@/server/auth/session'
import type { ServiceContext } from '@/server/context'
import { namePartner } from '@/server/services/partner/partner-names'
import { findSimilarCodes } from '@/server/services/referral-code/find-similar-codes'
import { readReferralCode } from '@/server/services/referral-code/get-referral-code'
import { validateReferralCode } from '@/server/services/referral-code/validate-referral-code'
import { checkEligibility } from '@/server/services/referral/check-eligibility'

export const metadata = {
  title: 'Validate',
  description: 'Check a code as the API does, optionally for one user, and see why it is or is not valid.',
} satisfies Metadata

const loadParameters = createLoader({
  code: parseAsString.withDefault(''),
  user: parseAsString.withDefault(''),
})

export default async function ValidatePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await loadParameters(searchParams)
  const { context } = await requireSession()
  const code = codeInText(given.code, context.scope.company.isvId)
  const user = trimInvisible(given.user)
  const parsedCode = code === '' ? undefined : referralCodeSchema.safeParse(code)
  const parsedUser = user === '' ? undefined : ownerIdSchema.safeParse(user)
  return (
    <>
      <PageHeader {...metadata} />
      <ValidateForm
        key={`field:${code} ${user}`}
        code={code}
        rule={parsedCode?.error?.issues[0]?.message}
        user={user}
        userRule={parsedUser?.error?.issues[0]?.message}
      />
      {parsedCode?.success && parsedUser?.success !== false && (
        <Suspense key={`${code} ${user}`} fallback={<ResultSkeleton />}>
          <Result context={context} code={code} userId={parsedUser?.data} />
        </Suspense>
      )}
    </>
  )
}

interface ResultProps {
  context: ServiceContext
  code: string
  userId: string | undefined
}

async function Result({ context, code, userId }: ResultProps) {
  const [result, eligibility] = await Promise.all([
    validateReferralCode(context, code),
    userId === undefined ? undefined : checkEligibility(context, code, userId),
  ])
  const [details, similar] = await Promise.all([
    result.code === undefined ? undefined : readReferralCode(context, result.code),
    result.code === undefined ? findSimilarCodes(context, code) : [],
  ])
  const { timeZone } = context.scope.company
  const { userId: partnerId, amount } = result.isValid ? result : { userId: null, amount: null }
  return (
    <ValidationCard
      code={result.code ?? code}
      partnerName={partnerId === null ? undefined : await namePartner(context, partnerId)}
      response={{ isValid: result.isValid, userId: partnerId, amount: amount && toDecimalMoney(amount) }}
      reasons={result.isValid ? [] : result.reasons}
      details={details && { ...details, timeZone }}
      similar={similar}
      user={eligibility && userId !== undefined ? { ...eligibility, userId, timeZone } : undefined}
    />
  )
}

function ResultSkeleton() {
  return (
    <Card className="flex max-w-2xl flex-col gap-4 p-4" role="status">
      <span className="sr-only">Validating</span>
      <Skeleton className="h-6 w-64 max-w-full" />
      <Skeleton className="w-48" />
      <Skeleton className="w-40" />
      <Skeleton className="h-28 w-full" />
    </Card>
  )
}
