import { describe, expect, it } from 'vitest'
import { kycWebhook, newWebhookEndpoint, retryDelayMs } from './webhook'

const seconds = (ms: number | undefined) => (ms === undefined ? undefined : ms / 1000)

describe('the retry schedule', () => {
  it.each([
    [1, 5],
    [2, 30],
    [3, 120],
    [4, 600],
    [5, 1_800],
    [6, 3_600],
    [7, 7_200],
    [8, 14_400],
    [9, 28_800],
    [10, 43_200],
    [11, undefined],
  ])('waits, after failed attempt %i, %s s', (failed, delay) => {
    expect(seconds(retryDelayMs(failed, undefined, 0))).toBe(delay)
  })

  it('lasts more than 24 hours with any jitter', () => {
    const delays = Array.from({ length: 10 }, (_, index) => retryDelayMs(index + 1, undefined, 0)!)
    expect(delays.reduce((sum, delay) => sum + delay, 0)).toBeGreaterThan(24 * 3_600_000)
  })

  it('spreads deliveries that failed together by a fifth', () => {
    expect(seconds(retryDelayMs(1, undefined, 0.5))).toBe(5.5)
    expect(seconds(retryDelayMs(1, undefined, 0.999_999))).toBeCloseTo(6, 3)
  })

  it.each([
    ['more time than the schedule', 1, 60_000, 60],
    ['less time', 3, 1_000, 120],
    ['a year, which is too much', 1, 365 * 24 * 3_600_000, 24 * 3_600],
    ['time after the last attempt', 11, 60_000, undefined],
  ])('heeds a receiver that asks for %s', (_what, failed, asked, delay) => {
    expect(seconds(retryDelayMs(failed, asked, 0))).toBe(delay)
  })
})

describe('a webhook endpoint', () => {
  it.each(['https://example.com/hooks', 'https://example.com:8443/a?b=c', 'http://127.0.0.1:4000/'])(
    'may be asked for at %s',
    (url) => {
      expect(newWebhookEndpoint.safeParse({ url }).success).toBe(true)
    },
  )

  it.each([
    '',
    'example.com',
    'ftp://example.com',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://',
    'https://user:secret@',
  ])('may not be at %s', (url) => {
    expect(newWebhookEndpoint.safeParse({ url }).success).toBe(false)
  })

  it('has a maximum address length', () => {
    expect(newWebhookEndpoint.safeParse({ url: `https://example.com/${'x'.repeat(2_000)}` }).success).toBe(
      false,
    )
  })

  it.each([[[]], [['nothing.happened']], ['bonus.paid']])('may not want the events %j', (events) => {
    expect(newWebhookEndpoint.safeParse({ url: 'https://example.com', events }).success).toBe(false)
  })

  it.each([
    [23, false],
    [24, true],
    [32, true],
    [64, true],
    [65, false],
  ])('for KYC may bring a secret of %i bytes: %s', (length, ok) => {
    const secret = `whsec_${Buffer.alloc(length, 7).toString('base64')}`
    expect(kycWebhook.safeParse({ webhookUrl: 'https://example.com', secret }).success).toBe(ok)
  })
})
