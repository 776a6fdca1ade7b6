// The only place that imports the function from the library: see `withShownValues`.
import type { useTranslations } from 'next-intl'
import { getTranslations as getLibraryTranslations } from 'next-intl/server'
import { withShownValues } from './with-shown-values.ts'

type Area = NonNullable<Parameters<typeof useTranslations>[0]>

/** The texts of an area of the screens, in the visitor's language, for server components. */
export const getTranslations = async <const Namespace extends Area>(
  namespace: Namespace,
): Promise<ReturnType<typeof useTranslations<Namespace>>> =>
  withShownValues<ReturnType<typeof useTranslations<Namespace>>>(await getLibraryTranslations(namespace))
