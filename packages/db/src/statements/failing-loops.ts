import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { is } from './conditions.ts'
import { everyColumn } from './every-column.ts'

export type FailingLoopRow = Tables['failingLoops']['$inferSelect']

/** Stores a failing loop. One that is stored already keeps the moment at which it began to fail. */
export const putFailingLoop = defineStatement<FailingLoopRow>()('put_failing_loop', ({ db, t }) => {
  const { loop, failingSince, ...set } = everyColumn(t.failingLoops)
  return db
    .insert(t.failingLoops)
    .values({ loop, failingSince, ...set })
    .onConflictDoUpdate({ target: t.failingLoops.loop, set })
})

export const removeFailingLoop = defineStatement<{ loop: string }>()('remove_failing_loop', ({ db, t }) =>
  db.delete(t.failingLoops).where(is(t.failingLoops.loop)),
)

/** All failing loops by name; there are a handful at most. */
export const failingLoops = defineStatement<object>()('failing_loops', ({ db, t }) =>
  db.select().from(t.failingLoops).orderBy(t.failingLoops.loop),
)
