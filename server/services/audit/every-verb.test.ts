import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const services = path.resolve('server/services')
const filesWith = (text: RegExp) =>
  readdirSync(services, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .filter((file) => text.test(readFileSync(path.join(services, file), 'utf8')))

/** Files that write without an audit entry, and why. */
const exceptions: Record<string, readonly string[]> = {
  'the row of a new code says who created it': [
    'example-data/create-bulk-codes.ts',
    'referral-code/create-referral-code.ts',
  ],
  'the use case that it calls adds the entry': ['referral-code/bulk-update.ts', 'referral/decide-many.ts'],
  'the payment run has the entry': [
    'payment-run/collect-run.ts',
    'payment-run/settle-run.ts',
    'payment-run/slices.ts',
  ],
  'the job has the entry': ['job/job-input.ts', 'job/run-slice.ts'],
  'the invitation has the entry': ['team/accept-invitation.ts'],
  'it is in the timeline of the referral': [
    'kyc/decide-kyc.ts',
    'kyc/provider-event.ts',
    'kyc/start-kyc.ts',
    'referral/apply-code.ts',
    'referral/expire-referrals.ts',
  ],
  'the delivery lists its attempts': ['webhook/deliver.ts', 'webhook/deliveries.ts'],
  'it concerns only the member': ['saved-view/saved-views.ts'],
  'it belongs to no company, or creates it': [
    'company/set-up.ts',
    'mail/send-due-mails.ts',
    'user/change-password.ts',
    'user/change-profile.ts',
    'user/sessions.ts',
    'user/sign-out-everywhere.ts',
    'user/verify-current-password.ts',
  ],
  'it counts or announces what happened': [
    'bonus/announce-payable.ts',
    'referral-code/attempts.ts',
    'referral-code/index-codes.ts',
    'referral-code/visits.ts',
    'request-log/record-request.ts',
  ],
  'it deletes what has expired': [
    'event/purge-expired-events.ts',
    'idempotency/purge-expired-answers.ts',
    'job/purge-old-jobs.ts',
    'limit-window/purge-ended-windows.ts',
    'request-log/purge-expired-requests.ts',
    'user/purge-expired-access.ts',
    'webhook/purge-expired-deliveries.ts',
  ],
  'it changes how something is stored': [
    'idempotency/run-once.ts',
    'keyed-hash.ts',
    'kyc/hash-identity.ts',
    'sealed-texts/reseal.ts',
  ],
  'it only reads': [
    'company/check-readiness.ts',
    'company/is-set-up.ts',
    'company/list-companies.ts',
    'move/require-complete.ts',
  ],
}

it('every use case that writes adds an audit entry, or is an exception with a reason', () => {
  const audited = new Set(filesWith(/audit\.(add|creation)/))
  const silent = filesWith(/\btransaction\(|\.tx\(|\bstore\(\)/).filter((file) => !audited.has(file))
  expect(silent.toSorted()).toEqual(Object.values(exceptions).flat().toSorted())
})
