'use client'

import { useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import styles from './choice.module.css'
import { remember } from './remember.ts'
import { type Theme, themeCookie, themes } from './theme.ts'

export function ThemeChoice({ theme }: { readonly theme: Theme }) {
  const t = useTranslations('web.preferences')
  const [chosen, setChosen] = useState(theme)
  const choose = (next: Theme) => {
    setChosen(next)
    remember(themeCookie, next)
    document.documentElement.dataset.theme = next
  }
  return (
    <fieldset className={styles.choice}>
      <legend>{t('theme')}</legend>
      {themes.map((name) => (
        <label key={name}>
          <input checked={chosen === name} name="theme" onChange={() => choose(name)} type="radio" />
          {t(`themes.${name}`)}
        </label>
      ))}
    </fieldset>
  )
}
