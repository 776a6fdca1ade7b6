import type { Locale } from '../locale.ts'
import { de } from './de/index.ts'
import { en } from './en/index.ts'
import { nl } from './nl/index.ts'
import type { Translation } from './translation.ts'
import { zhHans } from './zh-Hans/index.ts'

export type { Translation } from './translation.ts'

/** All texts of one language in ICU message format. English defines which texts exist. */
export type Messages = Translation<typeof en>

export const messages: Record<Locale, Messages> = {
  en,
  nl,
  de,
  'zh-Hans': zhHans,
}
