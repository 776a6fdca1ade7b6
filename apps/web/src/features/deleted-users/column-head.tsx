'use client'

import { ArrowDown16Regular, ArrowUp16Regular } from '@fluentui/react-icons'
import { useTranslations } from '../../i18n/use-translations.ts'
import styles from './deleted-users.module.css'
import { type SortColumn, sortOf, type View } from './view.ts'

interface ColumnHeadProps {
  /** Null for a column that the list cannot be sorted by. */
  readonly column: SortColumn | null
  readonly name:
    | 'displayName'
    | 'userPrincipalName'
    | 'deletedAt'
    | 'deletedBy'
    | 'daysLeft'
    | 'licences'
    | 'hold'
  readonly view: View
  readonly onSort: () => void
}

export function ColumnHead({ column, name, view, onSort }: ColumnHeadProps) {
  const t = useTranslations('web.deletedUsers.columns')
  const sorted = column !== null && sortOf(view) === column
  return (
    <th
      aria-sort={column ? (sorted ? view.direction : 'none') : undefined}
      className={styles.headCell}
      data-column={name}
      scope="col"
    >
      {column ? (
        <button onClick={onSort} type="button">
          {t(name)}
          {sorted && (view.direction === 'ascending' ? <ArrowUp16Regular /> : <ArrowDown16Regular />)}
        </button>
      ) : (
        t(name)
      )}
    </th>
  )
}
