import { is, Param, Placeholder } from 'drizzle-orm'

type Encode = (values: Readonly<Record<string, unknown>>) => unknown

/**
 * Turns the values of a statement's inputs into the list of its parameters. Drizzle asks of each parameter of each run what it
 * is; this asks once for each statement. Throws when an input has no value.
 */
export function valueEncoder(params: readonly unknown[]): (values: object) => unknown[] {
  const encoders = params.map(encoderOf)
  return (values) => encoders.map((encode) => encode(values as Record<string, unknown>))
}

function encoderOf(param: unknown): Encode {
  if (is(param, Placeholder)) return inputReader(param.name)
  if (is(param, Param) && is(param.value, Placeholder)) {
    const { encoder } = param
    const read = inputReader(param.value.name)
    return (values) => encoder.mapToDriverValue(read(values))
  }
  return () => param
}

function inputReader(name: string): Encode {
  return (values) => {
    const value = values[name]
    if (value === undefined) throw new Error(`the query input "${name}" has no value`)
    return value
  }
}
