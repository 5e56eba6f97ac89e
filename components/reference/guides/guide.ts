import type { ReactNode } from 'react'
import type { EventView, FailureView } from '@/components/reference/reference-view'

/** A failure in both dialects. */
export interface CatalogueEntry extends Omit<FailureView, 'name' | 'status'> {
  dashboardOnly: boolean
  partner: { status: number; rpcCode: number }
  gafapay: { status: number; name: string }
}

/** Why a field was refused, as POST /v1/kyc/start says it. */
export interface ViolationView {
  reason: string
  description: string
  howToFix: string
}

/** What guides show beyond their words. */
export interface GuideFacts {
  /** "https://desk.example.com" */
  origin: string
  events: readonly EventView[]
  catalogue: readonly CatalogueEntry[]
  violations: readonly ViolationView[]
  /** Failures as each dialect words them. */
  failureExamples: { partner: string; gafapay: string }
}

export interface Guide {
  slug: string
  title: string
  /** One sentence. */
  summary: string
  content: (facts: GuideFacts) => ReactNode
}
