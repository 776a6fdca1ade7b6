'use client'

import { Checkbox } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { ColumnHead } from './column-head.tsx'
import type { DeletedUserRow } from './deleted-user-row.ts'
import styles from './deleted-users.module.css'
import { GridRow } from './grid-row.tsx'
import { all, emptySelection, type Selection } from './selection.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { useNow } from './use-now.ts'
import { type SortColumn, sortedBy, type View } from './view.ts'

const rowHeight = 52
const headHeight = 44

interface DeletedUsersGridProps {
  readonly rows: readonly DeletedUserRow[]
  readonly view: View
  readonly selection: Selection
  readonly canRestore: boolean
  readonly hasMore: boolean
  /** The rows are those of the view before; the new ones are on their way. */
  readonly stale: boolean
  readonly renderedAt: number
  readonly onMore: () => void
  readonly onOpen: (ids: readonly string[]) => void
  readonly onSelect: (selection: Selection) => void
  readonly onSort: (view: View) => void
}

const columns = [
  ['displayName', 'displayName'],
  ['userPrincipalName', 'userPrincipalName'],
  ['deletedAt', 'deletedAt'],
  ['deletedBy', 'deletedBy'],
  ['purgeAt', 'daysLeft'],
  [null, 'licences'],
  [null, 'hold'],
] as const satisfies readonly (readonly [SortColumn | null, string])[]

/** The list: as many rows in the document as fit the window, however many there are. */
export function DeletedUsersGrid(props: DeletedUsersGridProps) {
  const { rows, view, selection, canRestore, hasMore, stale, onMore, onSelect, onSort } = props
  const t = useTranslations('web.deletedUsers')
  const scroller = useRef<HTMLDivElement>(null)
  const now = useNow(props.renderedAt)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    initialRect: { width: 1000, height: 900 },
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  })
  const items = virtual.getVirtualItems()
  const lastShown = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasMore && lastShown >= rows.length - 30) onMore()
  }, [hasMore, lastShown, rows.length, onMore])
  const keys = useGridKeys({ ...props, scrollTo: (index) => virtual.scrollToIndex(index) })
  const everyRow = rows.length > 0 && selection.ids.size === rows.length
  return (
    <div className={styles.scroller} ref={scroller}>
      <table
        aria-busy={stale}
        aria-label={t('title')}
        aria-multiselectable={canRestore}
        aria-rowcount={hasMore ? -1 : rows.length + 1}
        className={styles.grid}
        data-selectable={canRestore}
        onKeyDown={keys.onKeyDown}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: what a table is that keys move about in
        role="grid"
      >
        <thead className={styles.head}>
          <tr aria-rowindex={1} className={`${styles.columns} ${styles.headRow}`}>
            {canRestore && (
              <th className={styles.check} scope="col">
                <Checkbox
                  aria-label={t('selectAll')}
                  checked={everyRow ? true : selection.ids.size > 0 ? 'mixed' : false}
                  onChange={() => onSelect(everyRow ? emptySelection : all(rows.map(({ id }) => id)))}
                />
              </th>
            )}
            {columns.map(([column, name]) => (
              <ColumnHead
                column={column}
                key={name}
                name={name}
                onSort={() => column && onSort(sortedBy(view, column))}
                view={view}
              />
            ))}
          </tr>
        </thead>
        <tbody className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rows[index]
            return row ? (
              <GridRow
                active={index === keys.active}
                canRestore={canRestore}
                chosen={selection.ids.has(row.id)}
                index={index}
                key={row.id}
                now={now}
                onOpen={() => props.onOpen([row.id])}
                onPress={(shift) => keys.press(index, shift)}
                row={row}
                top={start - headHeight}
              />
            ) : null
          })}
        </tbody>
      </table>
    </div>
  )
}
