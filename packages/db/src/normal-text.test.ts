import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toNormalText, toSearchText, toSortName } from './normal-text.ts'

describe('toNormalText', () => {
  it.each([
    ['Émile', 'emile'],
    ['SOFÍA', 'sofia'],
    ['ｊａｎ', 'jan'],
    ['ﬁnn', 'finn'],
    ['Straße', 'strasse'],
    ['GROSSMANN', 'grossmann'],
    ['Großmann', 'grossmann'],
    ['Łukasz', 'lukasz'],
    ['Søren', 'soren'],
    ['Đorđe', 'dorde'],
    ['Æsa Œuvre Þór', 'aesa oeuvre thor'],
    ['O’Brien', "o'brien"],
    ['OʼBrien', "o'brien"],
    ['Jean–Luc', 'jean-luc'],
    ['ΝΙΚΟΣ', 'νικοσ'],
    ['Νίκος', 'νικοσ'],
    ['Irmak ırmak', 'irmak irmak'],
    ['Jan\u200b \u00a0 Bos', 'jan bos'],
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

  it('has first and last name, and an international domain in both forms', () => {
    const text = toSearchText({
      displayName: 'Buster',
      firstName: 'Bob',
      lastName: 'Filibuster',
      userPrincipalName: 'anna@xn--bcher-kva.example',
      proxyAddresses: ['SMTP:anna@xn--bcher-kva.example'],
    })
    expect(text).toBe('buster\nbob filibuster\nanna@xn--bcher-kva.example\nanna@bucher.example')
  })
})
