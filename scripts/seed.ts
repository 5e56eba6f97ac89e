/** `npm run seed`: fills an empty database with example data, or adds codes in bulk. See README, "Example data". */
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { listCompanies } from '@/db/queries/authentication'
import type { Company } from '@/db/scope'
import { apiScopes, roles } from '@/domain/company/permissions'
import { isDomainError } from '@/domain/errors'
import { systemContext } from '@/server/auth/authenticate'
import { databaseName, env } from '@/server/env'
import { createApiKey } from '@/server/services/api-key/create-api-key'
import { setUp, type NewCompany } from '@/server/services/company/set-up'
import { createExampleData, createNeighbourData } from '@/server/services/example-data/create-example-data'
import { documented } from '@/server/services/example-data/example-codes'
import { createSigningSecret } from '@/server/services/jwt-secret/create-signing-secret'
import { store } from '@/server/store'
import { addBulk } from './add-bulk'
import { Progress } from './progress'

interface SeededCompany {
  companyId: string
  isvId: string
  name: string
  apiKey: string
  readOnlyApiKey: string
  jwtSigningSecret: string
  users: { email: string; password: string; role: string }[]
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      codes: { type: 'string' },
      partners: { type: 'string', default: '1000' },
      referrals: { type: 'string', default: '0' },
    },
  })
  const codes = countOf('codes', values.codes ?? '0')
  const referrals = countOf('referrals', values.referrals)
  const size = { codes, partners: countOf('partners', values.partners), referrals }
  const existing = await listCompanies(store())
  if (existing.length && values.codes === undefined) {
    throw new Error(
      `The database ${databaseName()} already has data; nothing was changed. ` +
        'Set another DATABASE_URL, or add codes with --codes 1000.',
    )
  }
  const seeded = existing.length ? [] : await seedCompanies()
  const [first] = await listCompanies(store())
  if (codes + referrals) {
    // A bar on standard error, so that standard output holds the result alone.
    const progress =
      process.stderr.isTTY && new Progress(process.stderr, 'Creating', 'rows', codes + referrals)
    await addBulk(first!, size, (count) => progress && progress.add(count))
    if (progress) progress.end()
  }

  if (values.json)
    console.log(JSON.stringify(existing.length ? { addedCodes: codes } : { companies: seeded }))
  else if (existing.length) console.log(`Added ${codes} codes and ${referrals} referrals to ${first!.name}.`)
  else console.log(describe(seeded))
}

function countOf(flag: string, value: string): number {
  const count = Number(value)
  if (!Number.isInteger(count) || count < 0)
    throw new Error(`--${flag} takes a whole number, such as --${flag} 100000`)
  return count
}

async function seedCompanies(): Promise<SeededCompany[]> {
  const plans: (NewCompany & { fill: typeof createExampleData })[] = [
    {
      id: documented.companyId,
      isvId: documented.isvId,
      name: 'Acme Payments',
      people: peopleOf('acme.example'),
      fill: createExampleData,
    },
    {
      isvId: 'isv_002',
      name: 'Globex Rewards',
      people: peopleOf('globex.example'),
      fill: createNeighbourData,
    },
  ]
  const companies = await setUp(plans)
  const seeded: SeededCompany[] = []
  for (const [index, company] of companies.entries()) {
    const { people, fill } = plans[index]!
    await fill(systemContext(company))
    seeded.push({
      companyId: company.id,
      isvId: company.isvId,
      name: company.name,
      ...(await createCredentials(company)),
      users: people.map(({ email, password, role }) => ({ email, password, role })),
    })
  }
  return seeded
}

function peopleOf(host: string): NewCompany['people'] {
  return roles.map((role) => ({
    name: `${role[0]!.toUpperCase()}${role.slice(1)} Example`,
    email: `${role}@${host}`,
    password: randomBytes(9).toString('base64url'),
    role,
  }))
}

async function createCredentials(company: Company) {
  const context = systemContext(company)
  const { key: apiKey } = await createApiKey(context, { name: 'Example backend', scopes: [...apiScopes] })
  const { key: readOnlyApiKey } = await createApiKey(context, {
    name: 'Example read-only',
    scopes: apiScopes.filter((scope) => scope.endsWith(':read')),
  })
  const { secret: jwtSigningSecret } = await createSigningSecret(context, { name: 'Example secret' })
  return { apiKey, readOnlyApiKey, jwtSigningSecret }
}

function describe(companies: SeededCompany[]): string {
  const [first] = companies
  const baseUrl = env().NEXTAUTH_URL ?? `http://localhost:${env().PORT}`
  return [
    ...companies.flatMap((company) => [
      `${company.name} (${company.isvId}, companyid ${company.companyId})`,
      `  API key            ${company.apiKey}`,
      `  Read-only API key  ${company.readOnlyApiKey}`,
      `  JWT signing secret ${company.jwtSigningSecret}`,
      ...company.users.map(({ role, email, password }) => `  ${role.padEnd(9)} ${email}  ${password}`),
      '',
    ]),
    'These are shown this once. Try, with the server running (npm start):',
    `  curl -H 'Authorization: Bearer ${first!.apiKey}' '${baseUrl}/v1/kyc/referral-codes/PARTNER2024'`,
    `  curl -H 'Authorization: Bearer ${first!.apiKey}' '${baseUrl}/v1/kyc/referral-codes?userId=${documented.ownerId}&limit=20'`,
  ].join('\n')
}

try {
  await store().ready()
  try {
    await main()
  } finally {
    await store().close()
  }
} catch (error) {
  if (isDomainError(error) || error instanceof Error) console.error(error.message)
  process.exitCode = 1
}
