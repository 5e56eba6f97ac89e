/** A JSON schema as far as the OpenAPI document uses it. */
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

/** One line of a table of fields. */
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

/** Flattens an object's schema into lines, its inner objects after it; `resolve` finds what a `$ref` names. */
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

/** The fields of all variants, each once; one that some variants lack says which have it. */
function fieldsOfVariants(variants: Schema[], path: string, resolve: Resolve): FieldView[] {
  const lines = new Map<string, FieldView & { variants: string[] }>()
  for (const variant of variants) {
    const label = labelOf(plain(variant, resolve).schema)
    for (const field of fieldsOf(variant, resolve, `${path}.`)) {
      const known = lines.get(field.name)
      lines.set(field.name, {
        ...(known ?? field),
        values: [...new Set([...(known?.values ?? []), ...field.values])],
        variants: [...(known?.variants ?? []), label],
      })
    }
  }
  return [...lines.values()].map(({ variants: having, ...field }) => {
    const isInner = field.name.slice(path.length + 1).includes('.')
    if (isInner || having.length === variants.length) return field
    return {
      ...field,
      required: false,
      limits: [`with ${having.filter(Boolean).join(' or ')}`, ...field.limits],
    }
  })
}

/** What tells a variant from the others: `rule tiered`. */
function labelOf({ properties = {} }: Schema): string {
  const [name, property] =
    Object.entries(properties).find(([, { const: value }]) => value !== undefined) ?? []
  return name ? `${name} ${String(property?.const)}` : ''
}

/** The schema behind references and "or null". */
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

const wordsForPatterns: Record<string, string> = {
  '^[0-9a-f]{32}$': '32 hexadecimal digits',
  '^\\d+$': 'decimal digits',
  '^[A-Z]{3}$': 'three capital letters',
}
/** The limits of the number formats themselves, which nobody reaches. */
const boundless = [2_147_483_647, Number.MAX_SAFE_INTEGER]

function limitsOf(schema: Schema): string[] {
  const { minLength, maxLength, minimum, maximum, minItems, maxItems, pattern, format } = schema
  const limits = [
    range(minLength, maxLength, 'characters'),
    range(minimum, maximum, ''),
    range(minItems, maxItems, 'entries'),
  ]
  // The pattern of a time or URL says nothing that its name does not.
  if (pattern && !format && schema.type === 'string' && pattern.length <= 60)
    limits.push(wordsForPatterns[pattern] ?? `matches ${pattern}`)
  if (schema.default !== undefined) limits.push(`${JSON.stringify(schema.default)} unless given`)
  return limits.filter((limit) => limit !== undefined)
}

function range(least: number | undefined, most: number | undefined, unit: string): string | undefined {
  const isBound = (bound: number | undefined) => bound !== undefined && !boundless.includes(Math.abs(bound))
  const said = (text: string) => (unit ? `${text} ${unit}` : text)
  if (isBound(least) && isBound(most) && (least! > 0 || unit === ''))
    return said(least === most ? `${least}` : `${least} to ${most}`)
  if (isBound(most)) return said(`at most ${most}`)
  return isBound(least) && (least! > 0 || unit === '') ? said(`at least ${least}`) : undefined
}
