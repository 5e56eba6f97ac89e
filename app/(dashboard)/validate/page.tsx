import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { PageHeader } from '@/components/ui/page-header'
import { AnswerSkeleton } from '@/components/validate/answer-skeleton'
import { ValidateForm } from '@/components/validate/validate-form'
import { ValidationAnswer } from '@/components/validate/validation-answer'
import { toDecimalMoney } from '@/domain/money'
import { referralCodeSchema } from '@/domain/referral-code/code'
import { requireSession } from '@/server/auth/session'
import type { ServiceContext } from '@/server/context'
import { validateReferralCode } from '@/server/services/referral-code/validate-referral-code'
import { pathWithQuery } from '../path-with-query'
import { loadValidateParameters } from './search-params'

export const metadata: Metadata = { title: 'Validate' }

export default async function ValidatePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const code = ((await loadValidateParameters(searchParams)).code ?? '').trim()
  const { context } = await requireSession(pathWithQuery('/validate', await searchParams))
  const parsed = code === '' ? undefined : referralCodeSchema.safeParse(code)
  return (
    <>
      <PageHeader title="Validate" description="What the API answers for a code now, and why." />
      <ValidateForm key={`field:${code}`} code={code} rule={parsed?.error?.issues[0]?.message} />
      {parsed?.success && (
        <Suspense key={code} fallback={<AnswerSkeleton />}>
          <Answer context={context} code={code} />
        </Suspense>
      )}
    </>
  )
}

async function Answer({ context, code }: { context: ServiceContext; code: string }) {
  const judgement = await validateReferralCode(context, code)
  const { isValid } = judgement
  const answer = isValid
    ? { isValid, userId: judgement.userId, amount: judgement.amount && toDecimalMoney(judgement.amount) }
    : { isValid, userId: null, amount: null }
  return (
    <ValidationAnswer
      code={judgement.code ?? code}
      found={judgement.code !== undefined}
      answer={answer}
      reasons={isValid ? [] : judgement.reasons}
    />
  )
}
