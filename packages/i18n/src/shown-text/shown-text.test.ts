import { describe, expect, test } from 'vitest'
import { toShownAlone, toShownText } from './shown-text.ts'

describe('an international domain', () => {
  test.each([
    ['anna@xn--bcher-kva.example', 'anna@bücher.example'],
    ['smtp:anna@xn--bcher-kva.example', 'smtp:anna@bücher.example'],
    ['anna@mail.xn--bcher-kva.example', 'anna@mail.bücher.example'],
    ['xn--bcher-kva.example', 'bücher.example'],
    ['a@xn--bcher-kva.example, b@xn--bcher-kva.example.', 'a@bücher.example, b@bücher.example.'],
    ['info@xn--e1afmkfd.xn--e1afmkfd', 'info@пример.пример'],
    ['info@xn--fsqu00a.example', 'info@例子.example'],
    ['info@xn--tckwe.example', 'info@コム.example'],
    ['info@xn--p8j9a0d9c9a.example', 'info@はじめよう.example'],
    ['info@xn--4dbrk0ce.example', '\u2068info@ישראל.example\u2069'],
    ['anna@contoso.example', 'anna@contoso.example'],
  ])('%s is shown as %s', (text, shown) => {
    expect(toShownText(text)).toBe(shown)
  })

  test.each([
    ['Cyrillic letters that all look Latin (аррӏе)', 'xn--80ak6aa92e.example'],
    ['Greek letters that all look Latin (κοτ)', 'xn--vxakp.example'],
    ['Cyrillic among Latin (раypal)', 'xn--ypal-43d9g.example'],
    ['Greek among Latin (gοοgle)', 'xn--ggle-0nda.example'],
    ['a dotless i (mıcrosoft)', 'xn--mcrosoft-tkb.example'],
    ['a phonetic letter (ɑpple)', 'xn--pple-p5b.example'],
    ['no punycode at all', 'xn--0.example'],
    ['a text that is not in its canonical form', 'xn--a-ecp.example'],
    ['plain ASCII in disguise', 'xn--contoso-.example'],
  ])('of %s keeps its ASCII form', (_, domain) => {
    expect(toShownText(`anna@${domain}`)).toBe(`anna@${domain}`)
  })

  test('is only read where it is a domain', () => {
    expect(toShownText('A.xn--bcher-kva')).toBe('A.xn--bcher-kva')
    expect(toShownText('xn--bcher-kva')).toBe('xn--bcher-kva')
  })
})

describe('the direction of other people’s text', () => {
  const isolated = (text: string) => `\u2068${text}\u2069`

  test.each([
    ['Anna Bos', 'Anna Bos'],
    ['דנה כהן', isolated('דנה כהן')],
    ['Dana כהן', isolated('Dana כהן')],
    ['محمد', isolated('محمد')],
    // Earlier releases accepted names like these.
    ['Anna\u202enimda', 'Annanimda'],
    ['\u2067Anna', 'Anna'],
    ['Anna\u2069\u2069', 'Anna'],
    ['כהן\u2069 was restored', isolated('כהן was restored')],
    ['\u2068כהן', isolated('כהן')],
  ])('%j is put into a sentence as %j', (text, shown) => {
    expect(toShownText(text)).toBe(shown)
  })

  test('a sentence of ours can be part of another', () => {
    const person = `${toShownText('כהן')} (${toShownText('cohen@contoso.example')})`
    expect(toShownText(person)).toBe(isolated(person))
  })

  test('in a place of its own, nothing is added', () => {
    expect(toShownAlone('דנה כהן')).toBe('דנה כהן')
    expect(toShownAlone('Anna\u202enimda')).toBe('Annanimda')
  })
})
