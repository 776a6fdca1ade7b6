import type { ScreenLocale } from '@reprieve/i18n'

export const localeCookie = 'reprieve.locale'

const nameByLocale = { en: 'English', nl: 'Nederlands' } as const satisfies Record<ScreenLocale, string>

/** Each language by its own name. */
export const languages = Object.entries(nameByLocale) as readonly (readonly [ScreenLocale, string])[]
