import type { ReactElement } from 'react'
import styles from './list.module.css'

interface RowStateProps {
  /** For the style sheet and for tests. */
  readonly state: string
  readonly tone: 'good' | 'open' | 'bad' | 'none'
  readonly icon: ReactElement
  readonly text: string
}

/** How it stands with a row, as an icon and a word. */
export const RowState = ({ state, tone, icon, text }: RowStateProps) => (
  <span className={styles.state} data-state={state} data-tone={tone}>
    {icon}
    {text}
  </span>
)
