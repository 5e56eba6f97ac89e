import type { ReactNode } from 'react'
import type { EventView, FailureView } from '@/components/reference/reference-view'

/** An error code in both APIs. */
export interface CatalogueEntry extends Omit<FailureView, 'name' | 'status'> {
  dashboardOnly: boolean
  partner: { status: number; rpcCode: number }
  gafapay: { status: number; name: string }
}

/** A reason of a field violation. */
export interface ReasonView {
  reason: string
  meaning: string
}

/** The facts that guides show, derived from the code. */
export interface GuideFacts {
  /** "https://referrals.example.com" */
  origin: string
  events: readonly EventView[]
  catalogue: readonly CatalogueEntry[]
  /** Of every field. */
  fieldReasons: readonly ReasonView[]
  /** Why POST /v1/kyc/start rejects a referral code. */
  codeReasons: readonly (ReasonView & { howToFix: string })[]
  /** An error body in each API, as JSON. */
  failureExamples: { partner: string; gafapay: string }
}

export interface Guide {
  slug: string
  title: string
  /** One sentence. */
  summary: string
  content: (facts: GuideFacts) => ReactNode
}
