import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { everyColumn } from './every-column.ts'

export const insertTombstone = defineStatement<Tables['tombstones']['$inferSelect']>()(
  'insert_tombstone',
  ({ db, t }) => db.insert(t.tombstones).values(everyColumn(t.tombstones)),
)
