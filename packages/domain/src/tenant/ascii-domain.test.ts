import { expect, test } from 'vitest'
import { asciiDomain } from './ascii-domain.ts'

test.each([
  ['Contoso.EXAMPLE', 'contoso.example'],
  ['BÜCHER.example', 'xn--bcher-kva.example'],
  ['1.2', '1.2'],
])('R9 R11 %s is %s', (domain, ascii) => {
  expect(asciiDomain(domain)).toBe(ascii)
})

test.each(['', 'contoso', 'a..example', '-a.example', 'a b.example', 'bü cher.example', 'ü\u00ad.example'])(
  'R9 %j is no domain',
  (domain) => {
    expect(asciiDomain(domain)).toBeNull()
  },
)

test('R9 253 characters are the most', () => {
  const labels = `${'a'.repeat(63)}.`.repeat(3)
  expect(asciiDomain(labels + 'b'.repeat(61))).toHaveLength(253)
  expect(asciiDomain(labels + 'b'.repeat(62))).toBeNull()
})
