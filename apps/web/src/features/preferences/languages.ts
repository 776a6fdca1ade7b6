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
