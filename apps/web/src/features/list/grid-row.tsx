'use client'

import { Checkbox } from '@fluentui/react-components'
import { type MouseEvent, memo } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import styles from './list.module.css'
import type { ListColumn, ListedRow } from './list-column.ts'

interface GridRowProps<Row> {
  readonly row: Row
  readonly columns: readonly ListColumn<Row>[]
  readonly columnsClass: string
  readonly index: number
  readonly top: number
  readonly chosen: boolean
  /** Whether it is the one row that the Tab key stops at. */
  readonly active: boolean
  readonly canSelect: boolean
  readonly onPress: (index: number, shift: boolean) => void
}

function Row<Row extends ListedRow>(props: GridRowProps<Row>) {
  const { row, columns, columnsClass, index, top, chosen, active, canSelect, onPress } = props
  const t = useTranslations('web.list')
  const tabIndex = active ? 0 : -1
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={canSelect ? chosen : undefined}
      className={`${styles.columns} ${columnsClass} ${styles.row}`}
      data-index={index}
      onClick={(event) => canSelect && !isControl(event) && onPress(index, event.shiftKey)}
      style={{ transform: `translateY(${top}px)` }}
      tabIndex={tabIndex}
    >
      {canSelect && (
        <td className={styles.check}>
          <Checkbox
            aria-label={t('select', { name: row.displayName })}
            checked={chosen}
            onChange={(event) =>
              onPress(index, 'shiftKey' in event.nativeEvent && event.nativeEvent.shiftKey === true)
            }
            tabIndex={tabIndex}
          />
        </td>
      )}
      {columns.map(({ id, cell, title, isSentence }) => (
        <td
          className={isSentence ? styles.sentence : styles.cell}
          data-column={id}
          key={id}
          title={title?.(row)}
        >
          {cell(row, tabIndex)}
        </td>
      ))}
    </tr>
  )
}

/** A row that is rendered again only if something in it has changed. */
export const GridRow = memo(Row) as typeof Row

const isControl = (event: MouseEvent): boolean =>
  event.target instanceof Element && event.target.closest('a, input, label, button') !== null
