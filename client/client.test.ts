import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { beforeEach, describe, expect, expectTypeOf, it } from 'vitest'
import { router } from '@/app/api/endpoints'
import { routeHandler } from '@/server/http/route-handler'
import { newKey, type TestCompany } from '@/server/testing/company'
import { emptyDatabase } from '@/server/testing/database'
import { addDocumentsCodes, documents, newDocumentsCompany } from '@/server/testing/documents-company'
import { createGafaPayClient, createReferralDeskClient } from '.'

/** In place of the network. */
const fetch = routeHandler(router)
const baseUrl = 'http://referrals.test'

let company: TestCompany
let key: string
beforeEach(async () => {
  await emptyDatabase()
  company = await newDocumentsCompany()
  await addDocumentsCodes(company)
  key = (await newKey(company)).key
})

describe('the typed client', () => {
  it('calls the partner dialect with typed answers', async () => {
    const client = createReferralDeskClient({ baseUrl, apiKey: key, fetch })
    const { data } = await client.GET('/v1/kyc/referral-codes/{code}', {
      params: { path: { code: 'PARTNER2024' } },
    })
    expect(data).toEqual({
      isValid: true,
      userId: 'isv_user_123',
      amount: { value: '50.00', currency: 'USD' },
    })
    expectTypeOf(data!.isValid).toEqualTypeOf<boolean>()
  })

  it('returns a failure in the shape of its dialect, and throws nothing', async () => {
    const { data, error, response } = await createReferralDeskClient({ baseUrl, apiKey: 'wrong', fetch }).GET(
      '/v1/programs',
    )
    expect([data, error?.code, response.status]).toEqual([undefined, 16, 401])
  })

  it('calls the GafaPay dialect', async () => {
    const gafapay = createGafaPayClient({ baseUrl, companyId: company.id, token: key, fetch })
    const { data } = await gafapay.GET('/gafapay/v3/reward_promotion/user_referral_code', {
      params: { query: { user_id: documents.customerId } },
    })
    expect(data?.data.referral_user.referral_code).toBe('C273551489XA')
  })

  it('does not compile for a path or body that the API does not have', () => {
    const client = createReferralDeskClient({ baseUrl, apiKey: key, fetch })
    // @ts-expect-error there is no such path
    void (() => client.GET('/v1/nothing'))
    // @ts-expect-error a code needs its owner
    void (() => client.POST('/v1/kyc/referral-codes', { body: { referralCode: 'X' } }))
  })
})

describe('the folder, copied into a program', () => {
  it('compiles with the examples of its README, as Node itself resolves modules', () => {
    const readme = readFileSync('client/README.md', 'utf8')
    const examples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code)
    expect(examples.length).toBeGreaterThan(0)
    const file = path.resolve('readme-example.mts')
    const text = `declare const companyId: string, token: string, userId: string\n${examples.join('\n')}`
    const options: ts.CompilerOptions = {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: ['node'],
    }
    const host = ts.createCompilerHost(options)
    const { getSourceFile, fileExists } = host
    host.fileExists = (name) => name === file || fileExists(name)
    host.getSourceFile = (name, ...rest) =>
      name === file
        ? ts.createSourceFile(name, text, ...(rest.slice(0, 1) as [ts.ScriptTarget]))
        : getSourceFile(name, ...rest)
    const problems = ts.getPreEmitDiagnostics(ts.createProgram([file], options, host))
    expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([])
  })
})
