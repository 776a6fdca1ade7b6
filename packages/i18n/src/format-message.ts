import { IntlMessageFormat } from 'intl-messageformat'
import { type Locale, languageTags } from './locale.ts'
import { type Messages, messages } from './messages/index.ts'
import { toShownValues } from './shown-text/index.ts'

type FlatArea = Exclude<keyof Messages, 'web'>

/**
 * The key of a text, `area.name`, such as `errors.UserNotFound`. The texts of the screens have a formatter of their
 * own.
 */
export type MessageKey = {
  [Area in FlatArea]: `${Area}.${keyof Messages[Area] & string}`
}[FlatArea]

export type MessageValues = Readonly<Record<string, string | number>>

/**
 * The text in that language, with its placeholders filled by `toShownText`. Throws if a placeholder has no value,
 * because that is a fault.
 */
export function formatMessage(locale: Locale, key: MessageKey, values: MessageValues = {}): string {
  return String(formatOf(locale, key).format(toShownValues(values)))
}

// At most as many entries as there are texts.
const formats = new Map<string, IntlMessageFormat>()

function formatOf(locale: Locale, key: MessageKey): IntlMessageFormat {
  const id = `${locale}:${key}`
  const known = formats.get(id)
  if (known) return known
  const format = new IntlMessageFormat(textOf(locale, key), languageTags[locale], undefined, {
    ignoreTag: true,
  })
  formats.set(id, format)
  return format
}

function textOf(locale: Locale, key: MessageKey): string {
  const dot = key.indexOf('.')
  // By its type, a key is an area and a name in that area.
  const texts = messages[locale][key.slice(0, dot) as FlatArea] as Readonly<Record<string, string>>
  return texts[key.slice(dot + 1)] ?? key
}
