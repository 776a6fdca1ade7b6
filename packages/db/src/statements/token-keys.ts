import { isNull } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { is } from './conditions.ts'
import { everyColumn } from './every-column.ts'

export type TokenKeyRow = Tables['tokenKeys']['$inferSelect']

export const tokenKeys = defineStatement<object>()('token_keys', ({ db, t }) => db.select().from(t.tokenKeys))

/** Stores a key. One with the same id stays as it is, because several processes may bring the same one. */
export const insertTokenKey = defineStatement<TokenKeyRow>()('insert_token_key', ({ db, t }) =>
  db.insert(t.tokenKeys).values(everyColumn(t.tokenKeys)).onConflictDoNothing(),
)

/** Retires the keys that sign at present. */
export const retireTokenKeys = defineStatement<{ retiredAt: Date; publishedUntil: Date }>()(
  'retire_token_keys',
  ({ db, t }) =>
    db
      .update(t.tokenKeys)
      .set({
        retiredAt: param(t.tokenKeys.retiredAt, 'retiredAt'),
        publishedUntil: param(t.tokenKeys.publishedUntil, 'publishedUntil'),
      })
      .where(isNull(t.tokenKeys.retiredAt)),
)

export const removeTokenKey = defineStatement<{ kid: string }>()('remove_token_key', ({ db, t }) =>
  db.delete(t.tokenKeys).where(is(t.tokenKeys.kid)),
)
