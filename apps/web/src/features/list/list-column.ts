import type { ReactNode } from 'react'

/** What every row of a list has. */
export interface ListedRow {
  readonly id: string
  readonly displayName: string
}

export interface ListColumn<Row> {
  /** Identifies the column in the address, in the style sheet and in tests. */
  readonly id: string
  readonly name: string
  readonly isSortable?: boolean
  /** Whether the column holds sentences. They wrap to two lines, while a name is cut off. */
  readonly isSentence?: boolean
  /** Renders a cell. Focusable elements in it take this `tabIndex`, because the Tab key stops at one row only. */
  readonly cell: (row: Row, tabIndex: 0 | -1) => ReactNode
  /** The full text of a cell that may be cut off. */
  readonly title?: (row: Row) => string | undefined
}

/** The column that the rows are sorted by; null if the order is not that of a column. */
export interface ListSort {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}
