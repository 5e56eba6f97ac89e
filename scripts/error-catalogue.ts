/** Writes docs/errors.md from the error catalogue, or prints it with `--print`. */
import { writeFileSync } from 'node:fs'
import { ownReasonText } from '@/domain/field-reasons'
import { ineligibleReasonText } from '@/domain/reasons'
import { apiErrorCodes, explain, publicErrorCodes } from '@/server/http/error-catalogue'
import type { ApiErrorCode } from '@/server/http/errors'
import { failureIn } from '@/server/http/failures'

const row = (...cells: (string | number)[]) =>
  `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`

function apiRow(code: ApiErrorCode): string {
  const { meaning, howToFix } = explain(code)
  const { status, rpcCode = 0 } = failureIn('partner', code)
  const { status: gafapayStatus, name } = failureIn('gafapay', code)
  return row(`\`${code}\``, `${status} · ${rpcCode}`, `${gafapayStatus} · \`${name}\``, meaning, howToFix)
}

const dashboardOnly = apiErrorCodes.filter((code) => explain(code).dashboardOnly)
const lines = [
  '# Errors',
  '',
  'Generated from `server/http/error-catalogue.ts` by `npm run generate`; do not edit. The API reference in the ' +
    'dashboard shows the same tables.',
  '',
  'Partner API: the code is the `reason` of the ErrorInfo detail, with its HTTP status and google.rpc.Code. ' +
    'GafaPay API: the name is the only entry of `error`.',
  '',
  row('Code', 'Partner', 'GafaPay', 'Meaning', 'How to fix'),
  row('---', '---', '---', '---', '---'),
  ...publicErrorCodes.map(apiRow),
  '',
  '## Reasons of fields',
  '',
  'In the partner API, each of the `fieldViolations` of an error has one of these as its `reason`, or one of the next table.',
  '',
  row('Reason', 'Meaning'),
  row('---', '---'),
  ...Object.entries(ownReasonText).map(([reason, meaning]) => row(`\`${reason}\``, meaning)),
  '',
  '## Why a referral code was rejected',
  '',
  '`POST /v1/kyc/start` returns 400 `INVALID_ARGUMENT` with a field violation of `referralCode` whose `reason` is ' +
    'one of these. Nothing is recorded.',
  '',
  row('Reason', 'The code …', 'How to fix'),
  row('---', '---', '---'),
  ...Object.values(ineligibleReasonText).map(({ reason, description, howToFix }) =>
    row(`\`${reason}\``, `${description}.`, howToFix),
  ),
  '',
  '## In the dashboard only',
  '',
  row('Code', 'Meaning', 'How to fix'),
  row('---', '---', '---'),
  ...dashboardOnly.map((code) => row(`\`${code}\``, explain(code).meaning, explain(code).howToFix)),
]

const text = `${lines.join('\n')}\n`
if (process.argv.includes('--print')) process.stdout.write(text)
else writeFileSync('docs/errors.md', text)
