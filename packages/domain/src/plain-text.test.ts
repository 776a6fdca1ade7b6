import { expect, test } from 'vitest'
import { isPlainText, isVisibleText } from './plain-text.ts'

test.each(['', 'Anna', 'Ærøskøbing', '日本', 'a\u00a0b', '\u{1f600}', '\u202e', '%00', '\\u0000'])(
  '%j is plain text',
  (text) => expect(isPlainText(text)).toBe(true),
)

test.each([
  '\u0000',
  'a\u0000b',
  'a\nb',
  '\t',
  '\r',
  '\u001b[31m',
  '\u007f',
  '\u0085',
  '\u009f',
  '\ud83d',
  'a\ude00',
])('%j is none', (text) => expect(isPlainText(text)).toBe(false))

test.each(['Ann', 'می\u200cخواهم', '👩\u200d💻', 'ねこ', 'e\u0301', '\u05d3\u05e0\u05d9', '1'])(
  '%j can be the name of somebody',
  (text) => {
    expect(isVisibleText(text)).toBe(true)
  },
)

test.each([
  '',
  '\u200b',
  '\u2060\ufeff',
  '\u3164',
  '\u00ad \u00a0',
  '\u0301',
  '\u2800',
  'Ann\u202enimda',
  '\u2067Ann',
  'Ann\u200f',
])('%j cannot: it is not seen, or turns round what stands beside it', (text) => {
  expect(isVisibleText(text)).toBe(false)
})
