import { languageTags, messages } from '@reprieve/i18n'
import { getRequestConfig } from 'next-intl/server'
import { timeZone } from '../features/preferences/time-zone.ts'
import { currentLocale } from './current-locale.ts'

export default getRequestConfig(async () => {
  const locale = await currentLocale()
  return {
    locale: languageTags[locale],
    messages: { web: messages[locale].web },
    timeZone: await timeZone(),
  }
})
