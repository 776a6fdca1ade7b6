import type { Conflict, Holder } from '../user/conflicts.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'
import { zhHans } from './zh-Hans.ts'

/**
 * One sentence for each kind of conflict, in ICU message format. `{value}` is the contested value, `{holderName}` the
 * holder's sign-in name, or its display name if it cannot sign in, and `{row, number}` the row that takes the value.
 */
export const conflictTexts = { en, nl, de, 'zh-Hans': zhHans } as const

/** A language that the texts exist in, as a BCP 47 tag. */
export type TextLanguage = keyof typeof conflictTexts

/**
 * Describes in one sentence a conflict of a restore, or a loss, and its holder. Pure. Values stand in the text as they
 * are: a page has to escape them, and isolate text of another writing direction, as it does with any foreign text.
 */
export function describeConflict({ kind, value, holder }: Conflict, language: TextLanguage): string {
  const values: Readonly<Record<string, string>> = {
    value,
    holderName: holder === null ? '' : nameOf(holder),
    row: new Intl.NumberFormat(language).format(holder?.row ?? 0),
  }
  return conflictTexts[language][kind].replace(
    /\{(\w+)(?:, number)?\}/g,
    (placeholder, name: string) => values[name] ?? placeholder,
  )
}

const nameOf = ({ userPrincipalName, displayName }: Holder): string => userPrincipalName ?? displayName
