import { z } from 'zod'

const currencies = new Set(Intl.supportedValuesOf('currency'))

/** The code of a currency in use. */
export const currencySchema = z
  .string()
  .refine((currency) => currencies.has(currency), 'must be a currency of ISO 4217 such as USD')
  .meta({ pattern: '^[A-Z]{3}$' })
