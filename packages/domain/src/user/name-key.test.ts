import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameKeyOfAddress, nameKeyOfImmutableId, nameKeyOfUserPrincipalName } from './name-key.ts'

describe('R11 the key of a name', () => {
  test.each([
    ['case', 'Ann@Contoso.Example', 'ann@contoso.example'],
    ['composition', 'Ren\u00e9@contoso.example', 'rene\u0301@contoso.example'],
    ['final sigma', 'νικος.παπας@contoso.example', 'ΝΙΚΟΣ.ΠΑΠΑΣ@contoso.example'],
    ['final sigma before a full stop', 'παπας.νικος@contoso.example', 'ΠΑΠΑΣ.ΝΙΚΟΣ@contoso.example'],
    ['sharp s', 'weiß@contoso.example', 'WEISS@contoso.example'],
    ['capital sharp s', 'weiß@contoso.example', 'WEI\u1e9e@contoso.example'],
    ['long s', 'hau\u017f@contoso.example', 'haus@contoso.example'],
    ['the order of marks', 'a\u0345\u0301@contoso.example', 'A\u0301\u0345@contoso.example'],
    ['the form of an international domain', 'ann@b\u00fccher.example', 'ann@XN--bcher-kva.example'],
  ])('R11 does not tell names apart by %s', (_, one, other) => {
    expect(nameKeyOfUserPrincipalName(one)).toBe(nameKeyOfUserPrincipalName(other))
  })

  test.each([
    ['dotless i', '\u0131rmak@contoso.example', 'irmak@contoso.example'],
    ['plus signs', 'ann+news@contoso.example', 'ann@contoso.example'],
    ['dots', 'a.nn@contoso.example', 'ann@contoso.example'],
    ['domain', 'ann@contoso.example', 'ann@fabrikam.example'],
  ])('R11 tells names apart by %s', (_, one, other) => {
    expect(nameKeyOfUserPrincipalName(one)).not.toBe(nameKeyOfUserPrincipalName(other))
  })

  test('R11 gives sign-in names and mail addresses one space', () => {
    const key = nameKeyOfUserPrincipalName('Ann@contoso.example')
    expect(key).toBe('smtp:ann@contoso.example')
    expect(nameKeyOfAddress('SMTP:ann@contoso.example')).toBe(key)
    expect(nameKeyOfAddress('smtp:ANN@contoso.example')).toBe(key)
  })

  test('R11 keeps other kinds of address apart by their prefix', () => {
    expect(nameKeyOfAddress('SIP:Ann@Contoso.example')).toBe('sip:ann@contoso.example')
    expect(nameKeyOfAddress('X500:/o=Contoso/cn=Ann')).toBe('x500:/o=contoso/cn=ann')
  })

  test('R11 is its own normal form', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.emailAddress(), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(fc.constantFrom('SMTP:', 'smtp:', 'SIP:', 'x500:'), text, (prefix, value) => {
        const key = nameKeyOfAddress(prefix + value)
        expect(nameKeyOfAddress(key)).toBe(key)
      }),
      { numRuns: 2000 },
    )
  })

  test('R20 compares anchors as they are, since they are case-sensitive', () => {
    expect(nameKeyOfImmutableId('QW5u')).not.toBe(nameKeyOfImmutableId('qw5u'))
  })
})

test('R11 a text without an at sign, or with no domain behind it, is folded as a whole', () => {
  expect(nameKeyOfUserPrincipalName('BÜCHER.example')).toBe('smtp:bücher.example')
  expect(nameKeyOfUserPrincipalName('É@x')).toBe('smtp:é@x')
  expect(nameKeyOfUserPrincipalName('@BÜCHER.example')).toBe('smtp:@xn--bcher-kva.example')
  expect(nameKeyOfAddress(':Ann@contoso.example')).toBe(':ann@contoso.example')
})
