/** What most programs are in, first. */
const common = [
  'USD',
  'EUR',
  'GBP',
  'JPY',
  'CHF',
  'CAD',
  'AUD',
  'CNY',
  'INR',
  'SGD',
  'HKD',
  'AED',
  'BRL',
  'MXN',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'ZAR',
  'KRW',
]

/** Every currency that a program may have, the common ones first. */
export function currencyOptions(): { value: string; label: string; detail: string }[] {
  const names = new Intl.DisplayNames('en-US', { type: 'currency' })
  const all = new Set([...common, ...Intl.supportedValuesOf('currency')])
  return [...all].map((code) => ({ value: code, label: code, detail: names.of(code) ?? code }))
}
