import { IntlMessageFormat } from 'intl-messageformat'
import { type Locale, languageTags } from './locale.ts'
import { type Messages, messages } from './messages/index.ts'
import { toShownValues } from './shown-text/index.ts'

type FlatArea = Exclude<keyof Messages, 'web'>

/** `area.name` of a text, e.g. `errors.UserNotFound`. The texts of the screens have a formatter of their own. */
export type MessageKey = {
  [Area in FlatArea]: `${Area}.${keyof Messages[Area] & string}`
}[FlatArea]

export type MessageValues = Readonly<Record<string, string | number>>

/**
 * The text in that language with its placeholders filled, each value by `toShownText`. A placeholder without a value is a
 * fault and throws.
 */
export function formatMessage(locale: Locale, key: MessageKey, values: MessageValues = {}): string {
  return String(formatOf(locale, key).format(toShownValues(values)))
}

// As many as there are texts.
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
  // A key is an area and a name of that area, by its type.
  const texts = messages[locale][key.slice(0, dot) as FlatArea] as Readonly<Record<string, string>>
  return texts[key.slice(dot + 1)] ?? key
}
