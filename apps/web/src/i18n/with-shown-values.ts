import { toShownValues } from '@reprieve/i18n/shown-text'

type Translate = (...given: never[]) => unknown
/** What a translator is called with: a key and the values for its placeholders. */
type Given = readonly [key?: string, values?: Readonly<Record<string, unknown>>, ...rest: unknown[]]

const known = new WeakMap<Translate, Translate>()

/**
 * The same translator, whose sentences hold every value as `toShownText` gives it. For one translator always the same, so
 * that hooks may depend on it.
 */
export function withShownValues<Translator extends Translate>(translator: Translator): Translator {
  const found = known.get(translator)
  // What is kept under a translator has its type.
  if (found) return found as Translator
  const shown = new Proxy(translator, {
    apply: (target, self, [key, values, ...rest]: Given) =>
      Reflect.apply(target, self, [key, values && toShownValues(values), ...rest]),
  })
  known.set(translator, shown)
  return shown
}
