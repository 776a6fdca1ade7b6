import type { ReactNode } from 'react'
import styles from './message.module.css'

interface MessageProps {
  readonly title: string
  readonly text: string
  /** A hint for a person who investigates the problem. */
  readonly hint: string | null
  /** What the visitor can do now. */
  readonly children: ReactNode
}

/** Replaces a page and says why it is not there. */
export function Message({ title, text, hint, children }: MessageProps) {
  return (
    <div className={styles.message}>
      <h1>{title}</h1>
      <p>{text}</p>
      {hint && <p className={styles.hint}>{hint}</p>}
      <p>{children}</p>
    </div>
  )
}
