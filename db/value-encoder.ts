import { is, Param, Placeholder } from 'drizzle-orm'

/** The name of the input that holds the company id of the scope. */
export const companyIdName = 'company id of the scope'

type Values = Readonly<Record<string | number, unknown>>
type Encode = (values: Values, companyId: unknown) => unknown

/**
 * Turns the values of a statement's inputs into the list of its parameters. Drizzle asks of each parameter of each run what it
 * is; this asks once for each statement. Throws when an input has no value.
 */
export function valueEncoder(params: readonly unknown[]): (values: object, companyId: unknown) => unknown[] {
  const encoders = params.map(encoderOf)
  return (values, companyId) => encoders.map((encode) => encode(values as Values, companyId))
}

function encoderOf(param: unknown): Encode {
  if (is(param, Placeholder)) return inputReader(param.name)
  if (is(param, Param) && is(param.value, Placeholder)) {
    const { encoder } = param
    const read = inputReader(param.value.name)
    return (values, companyId) => encoder.mapToDriverValue(read(values, companyId))
  }
  return () => param
}

function inputReader(name: string): Encode {
  if (name === companyIdName) return (_values, companyId) => companyId
  // The inputs of an insert are numbers: as such, they are found in its list of values at once.
  const key = /^\d+$/.test(name) ? Number(name) : name
  return (values) => {
    const value = values[key]
    if (value === undefined) throw new Error(`the query input "${name}" has no value`)
    return value
  }
}
