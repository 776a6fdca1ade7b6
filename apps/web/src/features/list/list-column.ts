import type { ReactNode } from 'react'

/** What every row of a list has. */
export interface ListedRow {
  readonly id: string
  readonly displayName: string
}

export interface ListColumn<Row> {
  /** Names the column in the address, for the style sheet and for tests. */
  readonly id: string
  readonly name: string
  readonly isSortable?: boolean
  /** Sentences take two lines, where a name is cut off. */
  readonly isSentence?: boolean
  /** What can be reached by Tab in it takes this `tabIndex`: the Tab key stops at one row alone. */
  readonly cell: (row: Row, tabIndex: 0 | -1) => ReactNode
  /** What the cell says in full, where it may be cut off. */
  readonly title?: (row: Row) => string | undefined
}

/** The column that the rows are sorted by; null where the order is none of a column. */
export interface ListSort {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}
