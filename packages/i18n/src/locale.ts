/** The languages that every text exists in; the first is the fallback. */
export const locales = ['en', 'nl'] as const
export type Locale = (typeof locales)[number]

/** The full tag: for `lang`, for `X-Locale` and for dates. */
export const languageTags = { en: 'en-US', nl: 'nl-NL' } as const satisfies Record<Locale, string>

/**
 * The locale for the first wish that can be met, English if none can. A wish is a language tag or a whole
 * `Accept-Language` header; an absent or malformed one is passed over.
 */
export function localeOf(...wishes: readonly (string | null | undefined)[]): Locale {
  for (const wish of wishes) {
    const locale = tagsByPreference(wish ?? '')
      .map(toLocale)
      .find((found) => found !== undefined)
    if (locale) return locale
  }
  return locales[0]
}

const tagsByPreference = (header: string): readonly string[] =>
  header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(/\s*;\s*/)
      const quality = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2)
      return { tag, quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)

const toLocale = (tag: string): Locale | undefined => {
  const language = tag.split(/[-_]/, 1)[0]?.toLowerCase()
  return locales.find((locale) => locale === language)
}
