'use client'

import { Checkbox } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { ColumnHead } from './column-head.tsx'
import { GridRow } from './grid-row.tsx'
import styles from './list.module.css'
import type { ListColumn, ListedRow, ListSort } from './list-column.ts'
import { all, emptySelection, type Selection } from './selection.ts'
import { useGridKeys } from './use-grid-keys.ts'

const rowHeight = 52
const headHeight = 44

export interface ListGridProps<Row extends ListedRow> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly ListColumn<Row>[]
  /** The class that gives the columns their widths. */
  readonly columnsClass: string | undefined
  /** Null or absent if no column defines the order. */
  readonly sort?: ListSort | null
  /** Rows can be selected only if this is given. */
  readonly selecting?: Selecting | null
  readonly hasMore?: boolean
  /** Whether the rows belong to the previous view while those of the new one are loading. */
  readonly stale: boolean
  readonly onMore?: () => void
  readonly onOpen: (id: string) => void
  readonly onSort?: (column: string) => void
}

export interface Selecting {
  readonly selection: Selection
  readonly onSelect: (selection: Selection) => void
}

const nothingSelected: Selecting = { selection: emptySelection, onSelect: () => undefined }

/** The list that every place uses. The document has only as many rows as fit the window. */
export function ListGrid<Row extends ListedRow>(props: ListGridProps<Row>) {
  const { label, rows, columns, columnsClass = '', sort = null, selecting, hasMore = false, stale } = props
  const { onMore, onOpen, onSort } = props
  const canSelect = Boolean(selecting)
  const { selection, onSelect } = selecting ?? nothingSelected
  const t = useTranslations('web.list')
  const scroller = useRef<HTMLDivElement>(null)
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
    if (hasMore && lastShown >= rows.length - 30) onMore?.()
  }, [hasMore, lastShown, rows.length, onMore])
  const keys = useGridKeys({
    rows,
    selection,
    canSelect,
    scroller,
    onOpen,
    onSelect,
    scrollTo: (index) => virtual.scrollToIndex(index),
  })
  // The function stays the same for as long as the list exists, so that rows need not be rendered again.
  const latest = useRef(keys.press)
  latest.current = keys.press
  const press = useCallback((index: number, shift: boolean) => latest.current(index, shift), [])
  const everyRow = rows.length > 0 && selection.ids.size === rows.length
  return (
    <div className={styles.scroller} ref={scroller}>
      <table
        aria-busy={stale}
        aria-label={label}
        aria-multiselectable={canSelect}
        aria-rowcount={hasMore ? -1 : rows.length + 1}
        className={styles.grid}
        data-selectable={canSelect}
        onKeyDown={keys.onKeyDown}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is navigated by keys is a grid
        role="grid"
      >
        <thead className={styles.head}>
          <tr aria-rowindex={1} className={`${styles.columns} ${columnsClass} ${styles.headRow}`}>
            {canSelect && (
              <th className={styles.check} scope="col">
                <Checkbox
                  aria-label={t('selectAll')}
                  checked={everyRow ? true : selection.ids.size > 0 ? 'mixed' : false}
                  onChange={() => onSelect(everyRow ? emptySelection : all(rows.map(({ id }) => id)))}
                />
              </th>
            )}
            {columns.map((column) => (
              <ColumnHead column={column} key={column.id} onSort={(id) => onSort?.(id)} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rows[index]
            return row ? (
              <GridRow
                active={index === keys.active}
                canSelect={canSelect}
                chosen={selection.ids.has(row.id)}
                columns={columns}
                columnsClass={columnsClass}
                index={index}
                key={row.id}
                onPress={press}
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
