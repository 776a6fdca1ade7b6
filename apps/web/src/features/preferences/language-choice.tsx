'use client'

import type { Locale } from '@reprieve/i18n'
import { useRouter } from 'next/navigation'
import { useTranslations } from '../../i18n/use-translations.ts'
import styles from './choice.module.css'
import { languages, localeCookie } from './languages.ts'
import { remember } from './remember.ts'

export function LanguageChoice({ locale }: { readonly locale: Locale }) {
  const t = useTranslations('web.preferences')
  const router = useRouter()
  const choose = (next: Locale) => {
    remember(localeCookie, next)
    router.refresh()
  }
  return (
    <fieldset className={styles.choice}>
      <legend>{t('language')}</legend>
      {languages.map(([tag, name]) => (
        <label key={tag} lang={tag}>
          <input checked={locale === tag} name="language" onChange={() => choose(tag)} type="radio" />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
