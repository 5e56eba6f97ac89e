const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'

const otherValue = new RegExp(
  [
    '\\d{12,}',
    '0\\d+',
    '\\d+e\\d+',
    'true|false',
    '\\d{1,4}-\\d{1,2}(?:-\\d{1,4})?',
    `${month}-?\\d{1,4}`,
    `\\d{1,4}-?${month}(?:-\\d{1,4})?`,
  ]
    .map((form) => `^(?:${form})$`)
    .join('|'),
  'i',
)

/**
 * Whether a spreadsheet would change a text: it rounds long ids, drops leading zeros, reads `12e5` as a power, `DEC-24` and `1-2`
 * as dates, and `TRUE` as a truth value.
 */
export function isChangedBySpreadsheets(text: string): boolean {
  return otherValue.test(text)
}
