import { describe, expect, it } from 'vitest'
import { eventTypes } from '@/domain/events'
import { eventGroups, eventLabels } from './event-text'

describe('the texts for events', () => {
  it('are there for each, once', () => {
    expect(eventGroups.flatMap(({ events }) => Object.keys(events)).sort()).toEqual([...eventTypes].sort())
  })

  it.each([
    [null, ['all events']],
    [[...eventTypes], ['all events']],
    [['bonus.reversed', 'bonus.paid'], ['bonus: paid, reversed']],
    [
      ['referral_code.created', 'referral_code.updated', 'referral_code.deleted', 'kyc.status_changed'],
      ['referral_code: all', 'kyc.status_changed'],
    ],
  ] as const)('are few: %o', (events, labels) => expect(eventLabels(events)).toEqual(labels))
})
