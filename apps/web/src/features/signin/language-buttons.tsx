'use client'

import { useRouter } from 'next/navigation'
import { useLocale } from 'next-intl'
import { languages, localeCookie } from '../preferences/languages.ts'
import { remember } from '../preferences/remember.ts'
import styles from './card.module.css'

export function LanguageButtons() {
  const router = useRouter()
  const current = useLocale()
  return (
    <div className={styles.foot}>
      {languages.map(([tag, name]) => (
        <button
          aria-pressed={current.split('-', 1)[0] === tag.split('-', 1)[0]}
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
