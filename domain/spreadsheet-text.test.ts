import { expect, it } from 'vitest'
import { isChangedBySpreadsheets } from './spreadsheet-text'

it.each(['0001', '123456789012', '12e5', 'true', '1-2', '2026-01-31', 'DEC-24', 'may24', 'March1', '24-dec'])(
  'spreadsheets change %s',
  (text) => expect(isChangedBySpreadsheets(text)).toBe(true),
)

it.each(['12345678901', 'SUMMER-26', 'MARKET24', 'DECO-24', '12E', 'TRUES', '1-2-3-4', 'C-2026-01'])(
  'and leave %s',
  (text) => expect(isChangedBySpreadsheets(text)).toBe(false),
)
