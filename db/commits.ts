import { channel } from 'node:diagnostics_channel'

/** A commit that one or more transactions shared. */
export interface CommittedBatch {
  transactionsCount: number
  durationMs: number
}

/** The diagnostics channel that publishes each commit, for metrics. */
export const commits = channel('referral-desk.commits')
