/**
 * Fills an empty database for the benchmark, or adds codes and referrals to the first company of one that it has filled.
 * Prints a `Seeded` as JSON when it has filled one.
 */
import { parseArgs } from 'node:util'
import { listCompanies } from '@/db/queries/authentication'
import { apiScopes } from '@/domain/company/permissions'
import { newProgram } from '@/domain/program/program'
import { addBulk } from '@/scripts/add-bulk'
import { systemContext } from '@/server/auth/authenticate'
import type { ServiceContext } from '@/server/context'
import { createApiKey } from '@/server/services/api-key/create-api-key'
import { setUp } from '@/server/services/company/set-up'
import { createProgram } from '@/server/services/program/create-program'
import { createReferralCode } from '@/server/services/referral-code/create-referral-code'
import { indexCodes } from '@/server/services/referral-code/index-codes'
import { store } from '@/server/store'
import { programCode, programCodesCount, type Seeded } from './seeded'

async function createCompanies(count: number): Promise<Seeded> {
  const person = { email: 'owner@bench.example', password: 'for the benchmark only' }
  const companies = await setUp(
    Array.from({ length: count }, (_, index) => ({
      isvId: `bench_${index + 1}`,
      name: `Bench ${index + 1}`,
      people: index === 0 ? [{ ...person, name: 'Bench Owner', role: 'owner' }] : [],
    })),
  )
  const seeded: Seeded = { companies: [], person }
  for (const company of companies) {
    const context = systemContext(company)
    await createProgramCodes(context)
    const { key } = await createApiKey(context, { name: 'Benchmark', scopes: [...apiScopes] })
    seeded.companies.push({ companyId: company.id, apiKey: key })
  }
  return seeded
}

async function createProgramCodes(context: ServiceContext): Promise<void> {
  const fixed = (value: string) => ({ rule: 'fixed', amount: { value } })
  const { id } = await createProgram(
    context,
    newProgram.parse({
      name: 'Benchmark',
      currency: 'USD',
      referrerBonus: fixed('50.00'),
      refereeBonus: fixed('25.00'),
    }),
  )
  for (let index = 0; index < programCodesCount; index++)
    await createReferralCode(context, {
      userId: `partner_${index}`,
      referralCode: programCode(index),
      category: `channel_${index % 10}`,
      programId: id,
    })
}

const { values } = parseArgs({
  options: {
    companies: { type: 'string', default: '1' },
    codes: { type: 'string', default: '0' },
    partners: { type: 'string', default: '1000' },
    referrals: { type: 'string', default: '0' },
  },
})
await store().ready()
try {
  const isFilled = (await listCompanies(store())).length > 0
  if (!isFilled) console.log(JSON.stringify(await createCompanies(Number(values.companies))))
  const [first] = await listCompanies(store())
  const { codes, partners, referrals } = values
  const size = { codes: Number(codes), partners: Number(partners), referrals: Number(referrals) }
  await addBulk(first!, size, () => undefined)
  // Otherwise the service would do it during the measurement.
  while (await indexCodes());
} finally {
  await store().close()
}
