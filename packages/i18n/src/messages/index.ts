import type { Locale } from '../locale.ts'
import { en } from './en/index.ts'
import { nl } from './nl/index.ts'
import type { Translation } from './translation.ts'

export type { Translation } from './translation.ts'

/** All texts of one language in ICU message format; English says which there are. */
export type Messages = Translation<typeof en>

export const messages: Record<Locale, Messages> = { en, nl }
