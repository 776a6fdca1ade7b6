import { expect, test } from 'vitest'
import { isPlainText } from './plain-text.ts'

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
