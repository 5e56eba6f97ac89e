import type { CatalogueEntry, GuideFacts } from '@/components/reference/guides/guide'
import { ownReasonText } from '@/domain/field-reasons'
import { ineligibleReasonText } from '@/domain/reasons'
import { apiErrorCodes, explain } from '@/server/http/error-catalogue'
import type { ApiErrorCode } from '@/server/http/errors'
import { failureIn } from '@/server/http/failures'
import { failureBody } from '@/server/http/openapi-responses'
import { reference } from './build-reference'

/** The facts that guides show, from the same sources as the APIs. */
export function guideFacts(origin: string): GuideFacts {
  const taken = failureIn('partner', 'REFERRAL_CODE_TAKEN')
  const bodyOf = (dialect: 'partner' | 'gafapay') => JSON.stringify(failureBody(dialect, taken), null, 2)
  return {
    origin,
    events: reference().events,
    catalogue: apiErrorCodes.map(entryOf),
    fieldReasons: Object.entries(ownReasonText).map(([reason, meaning]) => ({ reason, meaning })),
    codeReasons: Object.values(ineligibleReasonText).map(({ description, ...rest }) => ({
      ...rest,
      meaning: `The code ${description}.`,
    })),
    failureExamples: { partner: bodyOf('partner'), gafapay: bodyOf('gafapay') },
  }
}

function entryOf(code: ApiErrorCode): CatalogueEntry {
  const { meaning, howToFix, dashboardOnly = false } = explain(code)
  const partner = failureIn('partner', code)
  const { status, name } = failureIn('gafapay', code)
  return {
    code,
    meaning,
    howToFix,
    dashboardOnly,
    partner: { status: partner.status, rpcCode: partner.rpcCode ?? 0 },
    gafapay: { status, name },
  }
}
