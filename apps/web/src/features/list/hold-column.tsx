import { toShownAlone } from '@reprieve/i18n/shown-text'
import { Held } from './held.tsx'
import type { ListColumn } from './list-column.ts'

/** A column that marks users on hold. Its tooltip gives the reason. */
export const holdColumn = (name: string): ListColumn<{ readonly holdReason: string | null }> => ({
  id: 'hold',
  name,
  cell: ({ holdReason }) => holdReason !== null && <Held />,
  title: ({ holdReason }) => (holdReason === null ? undefined : toShownAlone(holdReason)),
})
