import type { ReactElement } from 'react'
import styles from './list.module.css'

interface RowStateProps {
  /** Identifies the state in the style sheet and in tests. */
  readonly state: string
  readonly tone: 'good' | 'open' | 'bad' | 'none'
  readonly icon: ReactElement
  readonly text: string
}

/** Shows the state of a row as an icon and a word. */
export const RowState = ({ state, tone, icon, text }: RowStateProps) => (
  <span className={styles.state} data-state={state} data-tone={tone}>
    {icon}
    {text}
  </span>
)
