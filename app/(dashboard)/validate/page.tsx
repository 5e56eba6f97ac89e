import type { Metadata } from 'next'
import { createLoader, parseAsString, type SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { Skeleton } from '@/components/ui/skeleton'
import { ValidateForm } from '@/components/validate/validate-form'
import { ValidationCard } from '@/components/validate/validation-card'
import { toDecimalMoney } from '@/domain/money'
import { referralCodeSchema } from '@/domain/referral-code/code'
import { trimInvisible } from '@/domain/text'
import { requireSession } from '@/server/auth/session'
import type { ServiceContext } from '@/server/context'
import { getReferralCode } from '@/server/services/referral-code/get-referral-code'
import { validateReferralCode } from '@/server/services/referral-code/validate-referral-code'

export const metadata = {
  title: 'Validate',
  description: 'Check a code the way the API does, and see why it is or is not valid.',
} satisfies Metadata

const loadParameters = createLoader({ code: parseAsString.withDefault('') })

export default async function ValidatePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const code = trimInvisible((await loadParameters(searchParams)).code)
  const { context } = await requireSession()
  const parsed = code === '' ? undefined : referralCodeSchema.safeParse(code)
  return (
    <>
      <PageHeader {...metadata} />
      <ValidateForm key={`field:${code}`} code={code} rule={parsed?.error?.issues[0]?.message} />
      {parsed?.success && (
        <Suspense key={code} fallback={<ResultSkeleton />}>
          <Result context={context} code={code} />
        </Suspense>
      )}
    </>
  )
}

async function Result({ context, code }: { context: ServiceContext; code: string }) {
  const result = await validateReferralCode(context, code)
  if (result.isValid) {
    const { userId, amount } = result
    const response = { isValid: true, userId, amount: amount && toDecimalMoney(amount) }
    return <ValidationCard code={result.code} response={response} reasons={[]} />
  }
  const details =
    result.code === undefined ? undefined : (await getReferralCode(context, result.code, 1)).referralCode
  return (
    <ValidationCard
      code={result.code ?? code}
      response={{ isValid: false, userId: null, amount: null }}
      reasons={result.reasons}
      details={details}
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
