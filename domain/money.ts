/** An amount in the currency's smallest unit: cents for USD, yen for JPY, fils for KWD. */
export interface Money {
  amountMinor: number
  /** ISO 4217, such as `USD`. */
  currency: string
}

/** An amount in the API: a decimal string with the currency's ISO 4217 digits (docs/api-contract.md, section 1). */
export interface DecimalMoney {
  value: string
  currency: string
}

/** ISO 4217 currencies whose minor unit is not a hundredth. (Intl answers by CLDR, which differs for IQD and others.) */
const digitsByCurrency = new Map<string, number>([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
    .split(' ')
    .map((currency) => [currency, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((currency) => [currency, 3] as const),
  ...'CLF UYW'.split(' ').map((currency) => [currency, 4] as const),
])

/** The number of decimal digits of a currency in ISO 4217: 2 for USD, 0 for JPY, 3 for KWD. */
export function digitsOf(currency: string): number {
  return digitsByCurrency.get(currency) ?? 2
}

/** Converts minor units: 5000 USD is "50.00", 5000 JPY is "5000", 5000 KWD is "5.000". Exact for every safe integer. */
export function toDecimalMoney({ amountMinor, currency }: Money): DecimalMoney {
  if (!Number.isSafeInteger(amountMinor))
    throw new RangeError('an amount must be a whole number of minor units')
  const digits = digitsOf(currency)
  const sign = amountMinor < 0 ? '-' : ''
  const figures = Math.abs(amountMinor)
    .toString()
    .padStart(digits + 1, '0')
  const value = digits === 0 ? figures : `${figures.slice(0, -digits)}.${figures.slice(-digits)}`
  return { value: sign + value, currency }
}

/** Converts to minor units; undefined when the value is not a decimal with at most the currency's digits. */
export function fromDecimalMoney({ value, currency }: DecimalMoney): Money | undefined {
  const digits = digitsOf(currency)
  const match = /^(-?)(\d{1,16})(?:\.(\d+))?$/.exec(value)
  if (!match || (match[3] ?? '').length > digits) return undefined
  const amountMinor = Number(`${match[1]}${match[2]}${(match[3] ?? '').padEnd(digits, '0')}`)
  return Number.isSafeInteger(amountMinor)
    ? { amountMinor: amountMinor === 0 ? 0 : amountMinor, currency }
    : undefined
}
