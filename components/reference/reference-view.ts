import type { FieldView } from './schema-fields'

export type Dialect = 'partner' | 'gafapay'

/** What a caller must show to be let in. */
export type Credential = 'api-key' | 'token' | 'company' | 'signature' | 'none'

export interface ExampleView {
  summary: string
  params: Record<string, string>
  query: Record<string, string>
  /** JSON, indented. */
  body?: string
  response: string
}

export interface FailureView {
  code: string
  /** What the answer carries. */
  name: string
  status: number
  meaning: string
  howToFix: string
}

export interface EndpointView {
  /** The operationId, and the anchor. */
  id: string
  href: string
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: string
  dialect: Dialect
  summary: string
  description?: string
  credential: Credential
  scope?: string
  takesIdempotencyKey: boolean
  /** Whether it changes something of the company. */
  changes: boolean
  irreversible?: string
  /** Path, query, header and body, as far as there are any. */
  parts: { title: string; fields: FieldView[] }[]
  answer: FieldView[]
  examples: ExampleView[]
  failures: FailureView[]
}

export interface GroupView {
  slug: string
  title: string
  description?: string
  dialect: Dialect
  endpoints: EndpointView[]
}

export interface EventView {
  type: string
  summary: string
  fields: FieldView[]
  example: string
}

/** A line of the reference's own navigation. */
export interface PlaceView {
  href: string
  label: string
  method?: EndpointView['method']
  /** What the search looks at beside the label. */
  keywords?: string
}

export const referencePath = '/developers/reference'
export const webhooksGuidePath = `${referencePath}/guides/webhooks`
