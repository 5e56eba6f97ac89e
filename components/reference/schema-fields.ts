/** The part of JSON Schema that the OpenAPI document uses. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  description?: string
  const?: unknown
  enum?: unknown[]
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  default?: unknown
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  anyOf?: Schema[]
  oneOf?: Schema[]
}

/** A row of a table of fields. */
export interface FieldView {
  /** With dots: `address.country`, `tiers[].from`. */
  name: string
  type: string
  required: boolean
  description?: string
  limits: string[]
  values: string[]
}

type Resolve = (reference: string) => Schema | undefined

/** Flattens the schema of an object into rows, nested objects included. `resolve` finds the schema of a `$ref`. */
export function fieldsOf(schema: Schema, resolve: Resolve, prefix = ''): FieldView[] {
  const { schema: object } = plain(schema, resolve)
  return Object.entries(object.properties ?? {}).flatMap(([name, property]) => {
    const path = `${prefix}${name}`
    const field = fieldOf(path, property, object.required?.includes(name) ?? false, resolve)
    return [field, ...childrenOf(path, property, resolve)]
  })
}

function fieldOf(name: string, property: Schema, required: boolean, resolve: Resolve): FieldView {
  const { schema, nullable } = plain(property, resolve)
  const description = property.description ?? schema.description
  const type = typeOf(schema, resolve)
  return {
    name,
    type: nullable ? `${type} or null` : type,
    required,
    ...(description && { description }),
    limits: limitsOf(schema),
    values: valuesOf(schema),
  }
}

function childrenOf(path: string, property: Schema, resolve: Resolve): FieldView[] {
  const { schema } = plain(property, resolve)
  if (schema.type === 'array' && schema.items) return childrenOf(`${path}[]`, schema.items, resolve)
  const variants = schema.oneOf ?? schema.anyOf
  if (!variants) return fieldsOf(schema, resolve, `${path}.`)
  return fieldsOfVariants(variants, path, resolve)
}

/** The fields of all variants, each once. A field that some variants lack names those that have it. */
function fieldsOfVariants(variants: Schema[], path: string, resolve: Resolve): FieldView[] {
  const rows = new Map<string, FieldView & { variants: string[] }>()
  for (const variant of variants) {
    const label = labelOf(plain(variant, resolve).schema)
    for (const field of fieldsOf(variant, resolve, `${path}.`)) {
      const known = rows.get(field.name)
      rows.set(field.name, {
        ...(known ?? field),
        values: [...new Set([...(known?.values ?? []), ...field.values])],
        variants: [...(known?.variants ?? []), label],
      })
    }
  }
  return [...rows.values()].map(({ variants: having, ...field }) => {
    const isInner = field.name.slice(path.length + 1).includes('.')
    if (isInner || having.length === variants.length) return field
    return {
      ...field,
      required: false,
      limits: [`with ${having.filter(Boolean).join(' or ')}`, ...field.limits],
    }
  })
}

/** What identifies a variant: `rule tiered`. */
function labelOf({ properties = {} }: Schema): string {
  const [name, property] =
    Object.entries(properties).find(([, { const: value }]) => value !== undefined) ?? []
  return name ? `${name} ${String(property?.const)}` : ''
}

/** Resolves references and unwraps "or null". */
function plain(schema: Schema, resolve: Resolve): { schema: Schema; nullable: boolean } {
  if (schema.$ref) return plain(resolve(schema.$ref) ?? {}, resolve)
  if (Array.isArray(schema.type)) {
    const types = schema.type.filter((type) => type !== 'null')
    return { schema: { ...schema, type: types[0] }, nullable: types.length < schema.type.length }
  }
  const alternatives = schema.anyOf?.filter(({ type }) => type !== 'null') ?? []
  if (schema.anyOf && alternatives.length < schema.anyOf.length && alternatives.length === 1) {
    const inner = plain(alternatives[0]!, resolve).schema
    return {
      schema: { ...inner, ...(schema.default !== undefined && { default: schema.default }) },
      nullable: true,
    }
  }
  return { schema, nullable: false }
}

function typeOf(schema: Schema, resolve: Resolve): string {
  if (schema.type === 'array')
    return `list of ${schema.items ? plural(typeOf(plain(schema.items, resolve).schema, resolve)) : 'values'}`
  if (schema.format === 'date-time') return 'time'
  if (schema.format === 'date') return 'day'
  if (schema.format === 'uri') return 'URL'
  if (typeof schema.type === 'string') return schema.type
  const values = schema.enum ?? (schema.const === undefined ? [] : [schema.const])
  return values.length ? typeof values[0] : 'object'
}

const plural = (type: string) => (type.endsWith('s') ? type : `${type}s`)

function valuesOf(schema: Schema): string[] {
  const values = schema.enum ?? (schema.const === undefined ? (schema.items?.enum ?? []) : [schema.const])
  return values.map((value) => (value === '' ? '(empty)' : String(value)))
}

const patternText: Record<string, string> = {
  '^[0-9a-f]{32}$': '32 hexadecimal digits',
  '^\\d+$': 'decimal digits',
  '^[A-Z]{3}$': 'three capital letters',
}
/** The limits of the number formats themselves, which say nothing about the field. */
const unbounded = [2_147_483_647, Number.MAX_SAFE_INTEGER]

function limitsOf(schema: Schema): string[] {
  const { minLength, maxLength, minimum, maximum, minItems, maxItems, pattern, format } = schema
  const limits = [
    range(minLength, maxLength, 'characters'),
    range(minimum, maximum, ''),
    range(minItems, maxItems, 'entries'),
  ]
  // The type already says what the pattern of a time or URL would.
  if (pattern && !format && schema.type === 'string' && pattern.length <= 60)
    limits.push(patternText[pattern] ?? `matches ${pattern}`)
  if (schema.default !== undefined) limits.push(`default ${JSON.stringify(schema.default)}`)
  return limits.filter((limit) => limit !== undefined)
}

function range(min: number | undefined, max: number | undefined, unit: string): string | undefined {
  const isBound = (bound: number | undefined) => bound !== undefined && !unbounded.includes(Math.abs(bound))
  const withUnit = (text: string) => (unit ? `${text} ${unit}` : text)
  if (isBound(min) && isBound(max) && (min! > 0 || unit === ''))
    return withUnit(min === max ? `${min}` : `${min} to ${max}`)
  if (isBound(max)) return withUnit(`at most ${max}`)
  return isBound(min) && (min! > 0 || unit === '') ? withUnit(`at least ${min}`) : undefined
}
