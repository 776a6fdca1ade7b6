import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { languageTags, locales, messages } from '@reprieve/i18n'
import { hostileValuesOf, isSafe } from '@reprieve/i18n/testing'
import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { withShownValues } from './with-shown-values.ts'

type Texts = { readonly [name: string]: string | Texts }

const textsOf = (tree: Texts, path: string): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([name, text]) =>
    typeof text === 'string' ? [[`${path}.${name}`, text] as const] : textsOf(text, `${path}.${name}`),
  )

describe.each(locales)('%s', (locale) => {
  const texts: Texts = messages[locale].web
  const translator = createTranslator<Texts>({
    locale: languageTags[locale],
    messages: { web: texts },
    timeZone: 'UTC',
  })
  // The translator's type accepts only the keys of the product's messages. Here, the keys come from a walk
  // through them.
  const t = withShownValues(translator as unknown as (key: string, values?: object) => string)
  const withNames = textsOf(texts, 'web').filter(([, text]) => hostileValuesOf(text).length > 0)

  test('has sentences with names of others in them', () => {
    expect(withNames.length).toBeGreaterThan(20)
  })

  test.each(withNames)('%s lets a name turn nothing round', (key, text) => {
    const sentences = hostileValuesOf(text).map((values) => t(key, values))
    expect(sentences.some((sentence) => sentence.includes('כהן'))).toBe(true)
    expect(sentences.filter((sentence) => !isSafe(sentence))).toEqual([])
  })

  test('an international domain is in letters', () => {
    expect(t('web.restore.heldBy')).not.toContain('xn--')
    expect(t('web.restore.holderReplaced', { name: 'anna@xn--bcher-kva.example' })).toContain(
      'anna@bücher.example',
    )
  })
})

test('a translator is the same each time, so that hooks can depend on it', () => {
  const t = createTranslator<Texts>({ locale: 'en', messages: { a: 'b' } })
  expect(withShownValues(t)).toBe(withShownValues(t))
})

test('no screen takes its sentences from the library past this', () => {
  const source = join(import.meta.dirname, '..')
  const past = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('i18n'))
    .filter((path) =>
      /import[^;]*\b(?:useTranslations|getTranslations|createTranslator)\b[^;]*? from 'next-intl/.test(
        readFileSync(join(source, path), 'utf8').replaceAll(/from '(?!next-intl)[^']*'/g, ';'),
      ),
    )
  expect(past).toEqual([])
})
