import type { FieldView } from './schema-fields'

export type Dialect = 'partner' | 'gafapay'

/** How a caller authenticates. */
export type Credential = 'api-key' | 'token' | 'company' | 'signature' | 'none'

export interface ExampleView {
  summary: string
  params: Record<string, string>
  query: Record<string, string>
  /** JSON, indented, or the file of the endpoint. */
  body?: string
  response: string
}

export interface FailureView {
  code: string
  /** The name in the response. */
  name: string
  status: number
  meaning: string
  howToFix: string
}

export interface EndpointView {
  /** The operationId, also the anchor on its page. */
  id: string
  href: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  dialect: Dialect
  summary: string
  description?: string
  credential: Credential
  scope?: string
  takesIdempotencyKey: boolean
  /** The type of its body, if it has one. */
  mediaType: string
  /** Whether it changes data of the company. */
  changes: boolean
  irreversible?: string
  /** Path, query, body and headers, without the empty ones. */
  parts: { title: string; fields: FieldView[] }[]
  successStatus: 200 | 202
  response: FieldView[]
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

/** An entry of the reference's navigation. */
export interface PlaceView {
  href: string
  label: string
  method?: EndpointView['method']
  /** What the search matches besides the label. */
  keywords?: string
}

export const referencePath = '/developers/reference'
export const webhooksGuidePath = `${referencePath}/guides/webhooks`
