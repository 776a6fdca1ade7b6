'use client'

import { Button } from '@fluentui/react-components'
import { ArrowClockwise20Regular, Dismiss20Regular } from '@fluentui/react-icons'
import type { ReactElement, ReactNode } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import styles from './list.module.css'

interface CommandBarProps {
  /** Number of selected rows; null or absent if rows cannot be selected. */
  readonly count?: number | null
  readonly busy: boolean
  readonly onRefresh: () => void
  readonly onClear?: () => void
  /** Further commands. */
  readonly children?: ReactNode
  readonly hint?: string | null
}

export function CommandBar({ count = null, busy, onRefresh, onClear, children, hint }: CommandBarProps) {
  const t = useTranslations('web.list')
  return (
    <div aria-label={t('commands')} className={styles.commands} role="toolbar">
      {children}
      <Command disabled={busy} icon={<ArrowClockwise20Regular />} onClick={onRefresh} text={t('refresh')} />
      {count !== null && (
        <div className={styles.selected}>
          <span aria-live="polite">{count > 0 && t('selected', { count })}</span>
          {count > 0 && (
            <Button
              appearance="subtle"
              aria-label={t('clearSelection')}
              icon={<Dismiss20Regular />}
              onClick={() => onClear?.()}
            />
          )}
        </div>
      )}
      {hint && <p className={styles.severalHint}>{hint}</p>}
    </div>
  )
}

interface CommandProps {
  readonly icon: ReactElement
  readonly text: string
  readonly disabled?: boolean
  readonly onClick: () => void
}

/** A command. While it does not apply it keeps its place and its focus. */
export const Command = ({ icon, text, disabled = false, onClick }: CommandProps) => (
  <Button appearance="subtle" disabledFocusable={disabled} icon={icon} onClick={onClick}>
    {text}
  </Button>
)
