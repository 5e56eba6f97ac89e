import { describe, expect, it } from 'vitest'
import { isvIdSchema, suggestIsvId } from './setup'

describe('suggestIsvId', () => {
  it.each([
    ['Gafa Payments', 'isv_gafa_payments'],
    ['  Åse & Söner, Ltd. ', 'isv_ase_soner_ltd'],
    ['Ｆｕｌｌ Ｗｉｄｔｈ', 'isv_full_width'],
    ['株式会社', 'isv_001'],
    ['', 'isv_001'],
    ['x'.repeat(100), `isv_${'x'.repeat(60)}`],
    [`${'x'.repeat(59)} y`, `isv_${'x'.repeat(59)}`],
  ])('turns %j into the id %s, which the rule accepts', (name, id) => {
    expect(suggestIsvId(name)).toBe(id)
    expect(isvIdSchema.parse(id)).toBe(id)
  })
})
