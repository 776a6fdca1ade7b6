'use client'

import { Checkbox } from '@fluentui/react-components'
import { LockClosed16Regular } from '@fluentui/react-icons'
import { toShownAlone, withoutDirection } from '@reprieve/i18n/shown-text'
import { useFormatter } from 'next-intl'
import { type MouseEvent, memo } from 'react'
import { useList, useTranslations } from '../../i18n/use-translations.ts'
import { Shown } from '../shell/shown.tsx'
import { DaysLeft } from './days-left.tsx'
import type { DeletedUserRow } from './deleted-user-row.ts'
import styles from './deleted-users.module.css'

interface GridRowProps {
  readonly row: DeletedUserRow
  readonly index: number
  readonly top: number
  readonly now: number
  readonly chosen: boolean
  /** The one row that the Tab key stops at. */
  readonly active: boolean
  readonly canRestore: boolean
  readonly onOpen: () => void
  readonly onPress: (shift: boolean) => void
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, index, top, now, chosen, active, canRestore, onOpen, onPress } = props
  const t = useTranslations('web.deletedUsers')
  const format = useFormatter()
  const list = useList()
  const tabIndex = active ? 0 : -1
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={canRestore ? chosen : undefined}
      className={`${styles.columns} ${styles.row}`}
      data-index={index}
      onClick={(event) => canRestore && !isControl(event) && onPress(event.shiftKey)}
      style={{ transform: `translateY(${top}px)` }}
      tabIndex={tabIndex}
    >
      {canRestore && (
        <td className={styles.check}>
          <Checkbox
            aria-label={t('select', { name: row.displayName })}
            checked={chosen}
            onChange={(event) =>
              onPress('shiftKey' in event.nativeEvent && event.nativeEvent.shiftKey === true)
            }
            tabIndex={tabIndex}
          />
        </td>
      )}
      <td className={styles.name} data-column="displayName">
        {canRestore ? (
          <a
            href={`?user=${row.id}`}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return
              event.preventDefault()
              onOpen()
            }}
            tabIndex={tabIndex}
          >
            <Shown text={row.displayName} />
          </a>
        ) : (
          <Shown text={row.displayName} />
        )}
        <span className={styles.under}>
          <Shown text={row.userPrincipalName} />
        </span>
      </td>
      <Cell column="userPrincipalName" text={row.userPrincipalName} />
      <td data-column="deletedAt">
        <time
          dateTime={row.deletedAt}
          title={format.dateTime(new Date(row.deletedAt), { dateStyle: 'full', timeStyle: 'long' })}
        >
          {format.dateTime(new Date(row.deletedAt), { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
      </td>
      <Cell column="deletedBy" text={row.deletedBy} />
      <td data-column="daysLeft">
        <DaysLeft now={now} row={row} />
      </td>
      <Cell column="licences" text={row.licences.length ? list(row.licences) : t('noLicences')} />
      <td data-column="hold" title={row.holdReason === null ? undefined : toShownAlone(row.holdReason)}>
        {row.holdReason !== null && (
          <span className={styles.held}>
            <LockClosed16Regular />
            {t('held')}
          </span>
        )}
      </td>
    </tr>
  )
})

function Cell({ column, text }: { readonly column: string; readonly text: string }) {
  return (
    <td className={styles.cell} data-column={column} title={withoutDirection(text)}>
      <Shown text={text} />
    </td>
  )
}

const isControl = (event: MouseEvent): boolean =>
  event.target instanceof Element && event.target.closest('a, input, label') !== null
