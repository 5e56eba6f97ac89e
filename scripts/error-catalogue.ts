/** Writes docs/errors.md from the catalogue of errors; with `--print`, to standard output instead. */
import { writeFileSync } from 'node:fs'
import { referralRefusals } from '@/domain/referral/decide'
import { apiErrorCodes, explain } from '@/server/http/error-catalogue'
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
  'Generated from `server/http/error-catalogue.ts` by `npm run generate`; do not edit. The same table is a page of the desk, under API reference.',
  '',
  'Partner dialect: the code is the `reason` of the ErrorInfo detail, beside its HTTP status and google.rpc.Code. GafaPay dialect: the name is the one entry of `error`.',
  '',
  row('Code', 'Partner', 'GafaPay', 'Meaning', 'Way out'),
  row('---', '---', '---', '---', '---'),
  ...apiErrorCodes.filter((code) => !dashboardOnly.includes(code)).map(apiRow),
  '',
  '## Why a referral code was refused',
  '',
  '`POST /v1/kyc/start` answers 400 `INVALID_ARGUMENT` with a field violation of `referralCode`; its `reason` is one of these. Nothing is recorded.',
  '',
  row('Reason', 'The code …', 'Way out'),
  row('---', '---', '---'),
  ...Object.values(referralRefusals).map(({ reason, description, howToFix }) =>
    row(`\`${reason}\``, `${description}.`, howToFix),
  ),
  '',
  '## At the desk only',
  '',
  row('Code', 'Meaning', 'Way out'),
  row('---', '---', '---'),
  ...dashboardOnly.map((code) => row(`\`${code}\``, explain(code).meaning, explain(code).howToFix)),
]

const text = `${lines.join('\n')}\n`
if (process.argv.includes('--print')) process.stdout.write(text)
else writeFileSync('docs/errors.md', text)
