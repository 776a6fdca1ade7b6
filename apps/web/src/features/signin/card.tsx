import { useRouter } from 'next/navigation'
import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { languages, localeCookie } from '../preferences/languages.ts'
import { remember } from '../preferences/remember.ts'
import { Brand } from '../shell/brand.tsx'
import styles from './card.module.css'

interface CardProps {
  readonly title: string
  readonly children: ReactNode
}

/** The pages outside the admin center: one thing to do, in the middle of the window. */
export function Card({ title, children }: CardProps) {
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <div className={styles.brand}>
          <Brand />
        </div>
        <h1>{title}</h1>
        {children}
      </div>
      <LanguageButtons />
    </main>
  )
}

function LanguageButtons() {
  const router = useRouter()
  const current = useLocale()
  return (
    <div className={styles.foot}>
      {languages.map(([tag, name]) => (
        <button
          aria-pressed={current.startsWith(tag)}
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
