import { describe, expect, it } from 'vitest'
import type { ReferralCodeState } from '@/domain/referral-code/validity'
import { describeChange } from './change-many-text'

const selected = (...states: ReferralCodeState[]) => ({
  selected: states.map((state, index) => ({ id: String(index), state })),
})

describe('the sentence on a change of many codes', () => {
  it('says how many stay as they are', () => {
    expect(describeChange('disable', selected('active'))).toBe('Changes 1 code.')
    expect(describeChange('disable', selected('active', 'disabled', 'disabled'))).toBe(
      'Changes 3 codes. 2 are already disabled and stay so.',
    )
    expect(describeChange('enable', selected('disabled', 'expired'))).toBe(
      'Changes 2 codes. 1 is expired and stays so.',
    )
    expect(describeChange('expiresAt', selected('expired'))).toBe('Changes 1 code.')
  })

  it('says how many match, and that all pages are meant', () => {
    expect(describeChange('', {})).toBe('Changes all codes of the company, on all pages.')
    expect(describeChange('', {}, { count: 1000, more: true })).toBe(
      'Changes more than 1,000 codes: all codes of the company, on all pages.',
    )
    expect(describeChange('disable', { filter: { query: 'A' } }, { count: 1, more: false })).toBe(
      'Changes 1 code: all that match the filters of the list now, on all pages.',
    )
  })
})
