import { z } from 'zod'

/** Codes of ISO 4217 that Intl leaves out: units of account of funds (CLF, the Chilean UF), and the second bolívar. */
const missingFromIntl = 'BOV CHE CHW CLF COU MXV USN UYI UYW VED'.split(' ')

/** Every currency that a program may have. */
export const currencyCodes: readonly string[] = [
  ...new Set([...Intl.supportedValuesOf('currency'), ...missingFromIntl]),
].sort()

const currencies = new Set(currencyCodes)

/** The code of a currency in use. */
export const currencySchema = z
  .string()
  .refine((currency) => currencies.has(currency), 'must be a currency of ISO 4217 such as USD')
  .meta({ pattern: '^[A-Z]{3}$' })
