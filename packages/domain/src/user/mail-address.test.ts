import { expect, test } from 'vitest'
import { parseMailAddress } from './mail-address.ts'

test.each(['anna#ops', 'jon!doe', 'a^b', 'tilde~x', "o'neil", 'x_fabrikam.example#EXT#', 'ann+news', 'rené'])(
  'R9 a mail can go to %s@contoso.example',
  (local) => {
    expect(parseMailAddress(`${local}@contoso.example`)).toEqual({ local, domain: 'contoso.example' })
  },
)

test.each([
  '',
  'ann',
  '@contoso.example',
  'ann@contoso',
  'a b@contoso.example',
  'ann@contoso.example ',
  'a.@contoso.example',
  '.a@contoso.example',
  'a..b@contoso.example',
  'Ann <ann@contoso.example>',
  'a,b@contoso.example',
  'a@b@contoso.example',
  'ann\u200b@contoso.example',
  'ann\n@contoso.example',
  `${'a'.repeat(65)}@t.example`,
])('no mail can go to %j', (text) => {
  expect(parseMailAddress(text)).toBeNull()
})

test('R10 a local part of 64 characters is the longest', () => {
  const local = 'a'.repeat(64)
  expect(parseMailAddress(`${local}@t.example`)).toEqual({ local, domain: 't.example' })
})
