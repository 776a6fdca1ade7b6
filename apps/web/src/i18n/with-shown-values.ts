import { toShownValues } from '@reprieve/i18n/shown-text'

type Translate = (...given: never[]) => unknown
/** The arguments of a translator: a key, and the values of its placeholders. */
type Given = readonly [key?: string, values?: Readonly<Record<string, unknown>>, ...rest: unknown[]]

const known = new WeakMap<Translate, Translate>()

/**
 * The same translator with every value formatted by `toShownText`. It returns the same function for the same
 * translator, so that hooks may depend on it.
 */
export function withShownValues<Translator extends Translate>(translator: Translator): Translator {
  const found = known.get(translator)
  // What is stored for a translator has the translator's type.
  if (found) return found as Translator
  const shown = new Proxy(translator, {
    apply: (target, self, [key, values, ...rest]: Given) =>
      Reflect.apply(target, self, [key, values && toShownValues(values), ...rest]),
  })
  known.set(translator, shown)
  return shown
}
