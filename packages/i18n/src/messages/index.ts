import type { Locale, ScreenLocale } from '../locale.ts'
import { de } from './de/index.ts'
import { en } from './en/index.ts'
import { nl } from './nl/index.ts'
import type { Translation } from './translation.ts'
import { zhHans } from './zh-Hans/index.ts'

export type { Translation } from './translation.ts'

/** All texts of one of the screens' languages in ICU message format; English says which there are. */
export type Messages = Translation<typeof en>

/** What the facade and the mails say: the part that every language has. */
export type CommonMessages = Omit<Messages, 'web'>

export const messages: Record<Locale, CommonMessages> & Record<ScreenLocale, Messages> = {
  en,
  nl,
  de,
  'zh-Hans': zhHans,
}
