import type { ReactNode } from 'react'
import { Brand } from '../shell/brand.tsx'
import styles from './card.module.css'
import { LanguageButtons } from './language-buttons.tsx'

interface CardProps {
  readonly title: string
  readonly children: ReactNode
}

/** The layout of pages outside the admin center: a single task in the middle of the window. */
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
