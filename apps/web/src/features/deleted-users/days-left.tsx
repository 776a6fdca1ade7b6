'use client'

import { useTranslations } from '../../i18n/use-translations.ts'
import styles from './days-left.module.css'
import type { DeletedUserRow } from './deleted-user-row.ts'
import { timeLeft } from './time-left.ts'

interface DaysLeftProps {
  readonly row: Pick<DeletedUserRow, 'deletedAt' | 'purgeAt' | 'holdReason'>
  readonly now: number
}

export function DaysLeft({ row, now }: DaysLeftProps) {
  const t = useTranslations('web.deletedUsers')
  const { unit, count, share, urgency } = timeLeft(Date.parse(row.deletedAt), Date.parse(row.purgeAt), now)
  const held = row.holdReason !== null
  return (
    <span className={styles.left} data-urgency={held ? 'calm' : urgency}>
      <span className={styles.count}>{held && count === 0 ? t('heldOver') : t(unit, { count })}</span>
      {!held && (
        <span aria-hidden className={styles.bar}>
          <span style={{ width: `${Math.round(share * 100)}%` }} />
        </span>
      )}
    </span>
  )
}
