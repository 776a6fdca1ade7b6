import type { ReactNode } from 'react'
import styles from './message.module.css'

interface MessageProps {
  readonly title: string
  readonly text: string
  /** What to tell whoever looks into it. */
  readonly hint: string | null
  /** What can be done now. */
  readonly children: ReactNode
}

/** Says in place of a page why it is not there. */
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
