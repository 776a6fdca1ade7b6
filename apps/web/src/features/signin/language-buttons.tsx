'use client'

import { useRouter } from 'next/navigation'
import { useLocale } from 'next-intl'
import { languages, localeCookie, localeOfTag } from '../preferences/languages.ts'
import { remember } from '../preferences/remember.ts'
import styles from './card.module.css'

export function LanguageButtons() {
  const router = useRouter()
  const current = localeOfTag(useLocale())
  return (
    <div className={styles.foot}>
      {languages.map(([tag, name]) => (
        <button
          aria-pressed={current === tag}
          key={tag}
          lang={tag}
          onClick={() => {
            remember(localeCookie, tag)
            router.refresh()
          }}
          type="button"
        >
          {name}
        </button>
      ))}
    </div>
  )
}
