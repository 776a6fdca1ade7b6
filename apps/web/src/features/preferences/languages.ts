import type { Locale } from '@reprieve/i18n'

export const localeCookie = 'reprieve.locale'

const nameByLocale = {
  en: 'English',
  nl: 'Nederlands',
  de: 'Deutsch',
  'zh-Hans': '简体中文',
} as const satisfies Record<Locale, string>

/** Each language with its own name for itself. */
export const languages = Object.entries(nameByLocale) as readonly (readonly [Locale, string])[]

const languageIn = (tag: string): string => tag.split('-', 1)[0] ?? ''

/** Our locale for a language tag such as `nl-NL`, whatever its region; English if we do not have the language. */
export const localeOfTag = (tag: string): Locale =>
  languages.find(([locale]) => languageIn(locale) === languageIn(tag))?.[0] ?? 'en'
