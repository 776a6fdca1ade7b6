'use client'

import { Button } from '@fluentui/react-components'
import { ArrowClockwise20Regular, Dismiss20Regular, PersonArrowBack20Regular } from '@fluentui/react-icons'
import { useTranslations } from '../../i18n/use-translations.ts'
import styles from './deleted-users.module.css'

interface CommandBarProps {
  readonly count: number
  readonly canRestore: boolean
  readonly busy: boolean
  readonly onRestore: () => void
  readonly onRefresh: () => void
  readonly onClear: () => void
}

export function CommandBar({ count, canRestore, busy, onRestore, onRefresh, onClear }: CommandBarProps) {
  const t = useTranslations('web.deletedUsers')
  return (
    <div aria-label={t('commands')} className={styles.commands} role="toolbar">
      {canRestore && (
        <Button
          appearance="subtle"
          disabledFocusable={count === 0}
          icon={<PersonArrowBack20Regular />}
          onClick={onRestore}
        >
          {t('restore', { count })}
        </Button>
      )}
      <Button
        appearance="subtle"
        disabledFocusable={busy}
        icon={<ArrowClockwise20Regular />}
        onClick={onRefresh}
      >
        {t('refresh')}
      </Button>
      {canRestore && (
        <span aria-live="polite" className={styles.selected}>
          {count > 0 && t('selected', { count })}
        </span>
      )}
      {count > 0 && (
        <Button
          appearance="subtle"
          aria-label={t('clearSelection')}
          icon={<Dismiss20Regular />}
          onClick={onClear}
        />
      )}
      {count > 1 && <p className={styles.severalHint}>{t('several')}</p>}
    </div>
  )
}
