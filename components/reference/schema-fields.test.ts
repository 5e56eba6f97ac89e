import { describe, expect, it } from 'vitest'
import { fieldsOf, type Schema } from './schema-fields'

const named: Record<string, Schema> = {
  '#/amount': {
    type: 'object',
    properties: { value: { type: 'string', maxLength: 32 } },
    required: ['value'],
  },
}
const linesOf = (properties: Record<string, Schema>, required: string[] = []) =>
  fieldsOf({ type: 'object', properties, required }, (reference) => named[reference])

describe('the fields of a schema', () => {
  it('show type, limits, values and whether they are required', () => {
    expect(
      linesOf(
        {
          code: { type: 'string', minLength: 1, maxLength: 64, description: 'A code.' },
          kind: { enum: ['a', ''] },
        },
        ['code'],
      ),
    ).toEqual([
      {
        name: 'code',
        type: 'string',
        required: true,
        description: 'A code.',
        limits: ['1 to 64 characters'],
        values: [],
      },
      { name: 'kind', type: 'string', required: false, limits: [], values: ['a', '(empty)'] },
    ])
  })

  it('resolve references, null and lists', () => {
    const lines = linesOf({
      amounts: { type: 'array', maxItems: 20, items: { anyOf: [{ $ref: '#/amount' }, { type: 'null' }] } },
      at: { anyOf: [{ type: 'string', format: 'date-time', pattern: '^long$' }, { type: 'null' }] },
    })
    expect(lines.map(({ name, type, limits }) => [name, type, ...limits])).toEqual([
      ['amounts', 'list of objects', 'at most 20 entries'],
      ['amounts[].value', 'string', 'at most 32 characters'],
      ['at', 'time or null'],
    ])
  })

  it('show every variant once, and mark fields that other variants lack', () => {
    const fixed = {
      type: 'object',
      properties: { rule: { type: 'string', const: 'fixed' }, amount: { type: 'string' } },
      required: ['rule', 'amount'],
    }
    const free = {
      type: 'object',
      properties: { rule: { type: 'string', const: 'free' } },
      required: ['rule'],
    }
    expect(linesOf({ bonus: { oneOf: [fixed, free] } }).slice(1)).toEqual([
      { name: 'bonus.rule', type: 'string', required: true, limits: [], values: ['fixed', 'free'] },
      { name: 'bonus.amount', type: 'string', required: false, limits: ['with rule fixed'], values: [] },
    ])
  })

  it('leave out limits that only the number format has', () => {
    expect(
      linesOf({
        n: { type: 'integer', minimum: 1, maximum: 2_147_483_647 },
        m: { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
      }).map(({ limits }) => limits),
    ).toEqual([['at least 1'], []])
  })
})
