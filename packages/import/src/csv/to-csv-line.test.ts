import { expect, test } from 'vitest'
import { toCsvLine } from './to-csv-line.ts'

test('quotes what has separators, quotes or line breaks in it', () => {
  expect(toCsvLine(['a', 'b,c', 'd"e', 'f\ng', null, 7])).toBe('a,"b,c","d""e","f\ng",,7\r\n')
})

test.each(['=1+1', '+31', '-2', '@SUM(A1)', '\tx', '\rx'])(
  'no spreadsheet takes %j for a formula',
  (text) => {
    expect(toCsvLine([text]).replace(/^"/, '').startsWith("'")).toBe(true)
  },
)
