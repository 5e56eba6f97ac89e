import { channel } from 'node:diagnostics_channel'

/** What is told of every commit that several transactions shared. */
export interface CommittedBatch {
  transactionsCount: number
  durationMs: number
}

/** Where commits are told of, for whoever measures; told to nobody, it costs nothing. */
export const commits = channel('referral-desk.commits')
