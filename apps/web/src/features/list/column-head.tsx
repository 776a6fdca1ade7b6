'use client'

import { ArrowDown16Regular, ArrowUp16Regular } from '@fluentui/react-icons'
import styles from './list.module.css'
import type { ListColumn, ListSort } from './list-column.ts'

interface ColumnHeadProps {
  readonly column: Pick<ListColumn<unknown>, 'id' | 'name' | 'isSortable'>
  readonly sort: ListSort | null
  readonly onSort: (column: string) => void
}

export function ColumnHead({ column: { id, name, isSortable = false }, sort, onSort }: ColumnHeadProps) {
  const direction = sort?.column === id ? sort.direction : null
  return (
    <th
      aria-sort={isSortable ? (direction ?? 'none') : undefined}
      className={styles.headCell}
      data-column={id}
      scope="col"
    >
      {isSortable ? (
        <button onClick={() => onSort(id)} type="button">
          {name}
          {direction && (direction === 'ascending' ? <ArrowUp16Regular /> : <ArrowDown16Regular />)}
        </button>
      ) : (
        name
      )}
    </th>
  )
}
