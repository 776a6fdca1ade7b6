import { type Locale, localeOf } from '@reprieve/i18n'
import { cookies, headers } from 'next/headers'

import { localeCookie } from '../features/preferences/languages.ts'

/** The language that the visitor chose, else the one that the browser asks for. */
export async function currentLocale(): Promise<Locale> {
  const [jar, head] = await Promise.all([cookies(), headers()])
  return localeOf(jar.get(localeCookie)?.value, head.get('accept-language'))
}
