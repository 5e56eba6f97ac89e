import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { documentedEndpoints } from '@/app/api/endpoints'
import { verifyWithLibrary, verifyWithNode } from '@/components/reference/guides/samples'
import { eventTypes } from '@/domain/events'
import { newWebhookSecret, signedHeaders } from '@/server/webhooks/signature'
import { apiErrorCodes } from '@/server/http/error-catalogue'
import { reference } from './build-reference'
import { guideFacts } from './facts'

const endpoints = reference().groups.flatMap((group) => group.endpoints)

describe('the reference', () => {
  it('has every documented endpoint once, and every event', () => {
    expect(endpoints.map(({ id }) => id).sort()).toEqual(
      documentedEndpoints.map(({ contract }) => contract.id).sort(),
    )
    expect(reference().events.map(({ type }) => type)).toEqual([...eventTypes])
  })

  it('explains every error code, and every failure of every endpoint', () => {
    const { catalogue } = guideFacts('https://referrals.example.com')
    expect(catalogue.map(({ code }) => code)).toEqual([...apiErrorCodes])
    for (const { meaning, howToFix } of [...catalogue, ...endpoints.flatMap(({ failures }) => failures)])
      expect(meaning.length * howToFix.length).toBeGreaterThan(100)
  })

  it('has an example for every endpoint with its complete path', () => {
    for (const { id, path: template, examples } of endpoints) {
      const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(Object.keys(examples[0]!.params), id).toEqual(names)
    }
  })

  it('shows the status and the fields of what each endpoint that starts a job returns', () => {
    const started = endpoints.filter(({ successStatus }) => successStatus === 202)
    expect(started.map(({ id }) => id)).toContain('generateReferralCodes')
    for (const { id, response } of started) expect(response.length, id).toBeGreaterThan(0)
  })

  it('shows the fields of every body', () => {
    for (const { contract } of documentedEndpoints.filter(({ contract: { body } }) => body)) {
      const body = endpoints.find(({ id }) => id === contract.id)!.parts.find(({ title }) => title === 'Body')
      expect(body?.fields.length, contract.id).toBeGreaterThan(0)
    }
  })
})

describe.each([
  ['the library', verifyWithLibrary],
  ['Node alone', verifyWithNode],
])('the sample that verifies webhooks by %s', (name, code) => {
  it('accepts signatures from this service and rejects altered, old and unsigned events', async () => {
    const secret = newWebhookSecret()
    process.env.WEBHOOK_SECRET = secret
    // Beside node_modules, so that the sample's import resolves.
    const file = path.resolve('test-results/samples', `${name.replaceAll(' ', '-')}.mjs`)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, code)
    expect(readFileSync(file, 'utf8')).toContain('export function receive')
    const { receive } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
      receive: (body: string, headers: Record<string, string>) => unknown
    }

    const body = '{"type":"bonus.paid","data":{}}'
    const headers = signedHeaders([newWebhookSecret(), secret], 'msg_1', new Date(), body)
    expect(receive(body, headers)).toEqual(JSON.parse(body))
    expect(() => receive(body.replace('paid', 'booked'), headers)).toThrow()
    expect(() => receive(body, { ...headers, 'webhook-id': 'msg_2' })).toThrow()
    expect(() =>
      receive(body, signedHeaders([secret], 'msg_1', new Date(Date.now() - 600_000), body)),
    ).toThrow()
    expect(() => receive(body, signedHeaders([newWebhookSecret()], 'msg_1', new Date(), body))).toThrow()
    expect(() => receive(body, {})).toThrow()
  })
})
