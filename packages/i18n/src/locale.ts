/** The languages of screens, facade and mail. Every text exists in each. The first is the fallback. */
export const locales = ['en', 'nl', 'de', 'zh-Hans'] as const
export type Locale = (typeof locales)[number]

/** The full language tags, for `lang`, for `X-Locale` and for dates. */
export const languageTags = {
  en: 'en-US',
  nl: 'nl-NL',
  de: 'de-DE',
  'zh-Hans': 'zh-CN',
} as const satisfies Record<Locale, string>

type Wish = string | null | undefined

/**
 * The locale for the first wish that can be met; English if none can. A wish is a language tag or a whole
 * `Accept-Language` header. An absent or malformed one is skipped.
 */
export function localeOf(...wishes: readonly Wish[]): Locale {
  for (const wish of wishes) {
    const locale = tagsByPreference(wish ?? '')
      .map((tag) => locales.find((locale) => isIn(locale, tag)))
      .find((found) => found !== undefined)
    if (locale) return locale
  }
  return 'en'
}

const tagsByPreference = (header: string): readonly string[] =>
  header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((text) => text.trim())
      const quality = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2)
      return { tag, quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)

const isIn = (locale: Locale, tag: string): boolean => {
  const [language, ...rest] = tag.toLowerCase().split(/[-_]/)
  if (language !== locale.split('-', 1)[0]) return false
  return locale !== 'zh-Hans' || rest.includes('hans') || !rest.some((part) => isTraditional.has(part))
}

// English serves readers of traditional characters better.
const isTraditional: ReadonlySet<string> = new Set(['hant', 'tw', 'hk', 'mo'])
