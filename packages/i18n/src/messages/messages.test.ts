import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { locales } from '../locale.ts'
import { messages } from './index.ts'

type Elements = ReturnType<IntlMessageFormat['getAst']>

const textsOf = (tree: object, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : textsOf(value, `${path}${key}.`),
  )

/** Everything that a text needs from its caller: placeholders with their kinds, choices and tags. */
const needsOf = (elements: Elements): readonly string[] =>
  elements.flatMap((element) => {
    if (!('value' in element) || element.type === 0) return []
    const inner = [
      ...('children' in element ? needsOf(element.children) : []),
      ...('options' in element ? Object.values(element.options).flatMap(({ value }) => needsOf(value)) : []),
    ]
    // Each language has plural forms of its own, but the keys of a choice come from the code.
    const choices = element.type === 5 && 'options' in element ? Object.keys(element.options).sort() : []
    return [`${element.type} ${element.value} ${choices}`, ...inner]
  })

const needs = (text: string): readonly string[] =>
  [...new Set(needsOf(new IntlMessageFormat(text).getAst()))].sort()

describe.each(locales.filter((locale) => locale !== 'en'))('%s', (locale) => {
  const english = textsOf(messages.en)
  const translated = new Map(textsOf(messages[locale]))

  test('has the same keys as English', () => {
    expect([...translated.keys()].sort()).toEqual(english.map(([key]) => key).sort())
  })

  test.each(english)('%s needs the same values', (key, text) => {
    expect(needs(translated.get(key) ?? '')).toEqual(needs(text))
  })

  test('no sentence was left in English', () => {
    const wordsOf = (text: string) => text.replace(/\{.*\}/gs, ' ').match(/\p{L}{2,}/gu) ?? []
    const left = english.filter(([key, text]) => wordsOf(text).length > 3 && translated.get(key) === text)
    expect(left).toEqual([])
  })
})

test('the comparison sees a lost placeholder, choice and tag', () => {
  expect(needs('{a} <b>x</b>')).not.toEqual(needs('{a} x'))
  expect(needs('{a} {b}')).not.toEqual(needs('{a}'))
  expect(needs('{a, select, x {1} other {2}}')).not.toEqual(needs('{a, select, y {1} other {2}}'))
  expect(needs('{n, plural, one {{a}} other {{a}}}')).not.toEqual(needs('{n, plural, one {a} other {a}}'))
})

describe('the words of the Microsoft 365 admin center', () => {
  test('a password is generated, or created by the administrator, never the other way round', () => {
    const { passwordGenerate, passwordType } = messages.en.web.restore
    expect([passwordGenerate, passwordType]).toEqual(['Auto-generate password', 'Let me create the password'])
    const dutch = messages.nl.web.restore
    expect([dutch.passwordGenerate, dutch.passwordType]).toEqual([
      'Wachtwoord automatisch genereren',
      'Laat mij een wachtwoord maken',
    ])
  })

  test('Dutch says each thing with one word, everywhere', () => {
    const { restore, deletedUsers, preferences, home } = messages.nl.web
    expect(restore.nameConflict).toBe('Gebruikersnaamconflict')
    expect(new IntlMessageFormat(restore.addressConflicts, 'nl').format({ count: 1 })).toBe(
      'Proxyadresconflict',
    )
    expect(restore.licenceReasons['no-seat']).toContain('geen licentie beschikbaar')
    expect(messages.nl.conflicts['licence.no-seat']).toContain('geen licentie beschikbaar')
    expect(messages.nl.errors.NoSeatFree).toContain('geen licentie beschikbaar')
    expect(deletedUsers.columns.hold).toBe('Bewaring')
    expect(preferences.themes.system).toBe('Systeeminstelling')
    expect(home.soon).toContain('verloopt deze week')
    const all = textsOf(messages.nl).map(([, text]) => text)
    expect(all.filter((text) => /vast(ge)?houden|geen plaats vrij/i.test(text))).toEqual([])
  })
})
