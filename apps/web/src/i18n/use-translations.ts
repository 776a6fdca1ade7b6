// The only place that imports the hooks from the library: see `withShownValues`.

import { toShownText } from '@reprieve/i18n/shown-text'
import { useFormatter as useLibraryFormatter, useTranslations as useLibraryTranslations } from 'next-intl'
import { useCallback } from 'react'
import { withShownValues } from './with-shown-values.ts'

/** The texts of an area of the screens, in the visitor's language. */
export const useTranslations: typeof useLibraryTranslations = (namespace) =>
  withShownValues(useLibraryTranslations(namespace))

/** Formats a list of other people's texts for a sentence: “a, b and c”. */
export function useList(): (texts: readonly string[]) => string {
  const format = useLibraryFormatter()
  return useCallback((texts) => format.list(texts.map(toShownText)), [format])
}
