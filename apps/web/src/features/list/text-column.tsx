import { withoutDirection } from '@reprieve/i18n/shown-text'
import { Shown } from '../shell/shown.tsx'
import type { ListColumn } from './list-column.ts'

/** A column of what others wrote, shown so that it turns nothing round, and in full when it is pointed at. */
export const textColumn = <Row,>(
  column: Pick<ListColumn<Row>, 'id' | 'name' | 'isSortable'>,
  textOf: (row: Row) => string,
): ListColumn<Row> => ({
  ...column,
  cell: (row) => <Shown text={textOf(row)} />,
  title: (row) => withoutDirection(textOf(row)),
})
