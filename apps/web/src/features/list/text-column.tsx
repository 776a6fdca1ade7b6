import { withoutDirection } from '@reprieve/i18n/shown-text'
import { Shown } from '../shell/shown.tsx'
import type { ListColumn } from './list-column.ts'

/** A column of texts that other people wrote. Their writing direction is isolated, and a tooltip has the full text. */
export const textColumn = <Row,>(
  column: Pick<ListColumn<Row>, 'id' | 'name' | 'isSortable'>,
  textOf: (row: Row) => string,
): ListColumn<Row> => ({
  ...column,
  cell: (row) => <Shown text={textOf(row)} />,
  title: (row) => withoutDirection(textOf(row)),
})
