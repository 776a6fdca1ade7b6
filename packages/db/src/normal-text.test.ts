import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toNormalText, toSearchText, toSortName } from './normal-text.ts'

describe('toNormalText', () => {
  it.each([
    ['Émile', 'emile'],
    ['SOFÍA', 'sofia'],
    ['ｊａｎ', 'jan'],
    ['ﬁnn', 'finn'],
    ['Straße', 'straße'],
    ['李晓梅', '李晓梅'],
    ['İpek', 'ipek'],
  ])('takes %s for %s', (text, expected) => {
    expect(toNormalText(text)).toBe(expected)
  })

  it('is the same for a text that is in normal form already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const normal = toNormalText(text)
        expect(toNormalText(normal)).toBe(normal)
      }),
    )
  })
})

describe('toSortName', () => {
  it('leaves blanks at the ends out', () => expect(toSortName('  Zoë ')).toBe('zoe'))
})

describe('toSearchText', () => {
  it('has display name, sign-in name and addresses, each once and without prefix', () => {
    const text = toSearchText({
      displayName: 'Zoë Bos',
      userPrincipalName: 'Zoe@contoso.example',
      proxyAddresses: ['SMTP:zoe@contoso.example', 'smtp:z.bos@contoso.example', 'X500:/o=Contoso/cn=zbos'],
    })
    expect(text).toBe('zoe bos\nzoe@contoso.example\nz.bos@contoso.example\n/o=contoso/cn=zbos')
  })
})
