import { and, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { is } from './conditions.ts'
import { everyColumn } from './every-column.ts'

type SetupCodeRow = Tables['setupCodes']['$inferSelect']

/** Stores a code in place of the previous one, which becomes invalid. */
export const putSetupCode = defineStatement<SetupCodeRow>()('put_setup_code', ({ db, t }) => {
  const { purpose, ...set } = everyColumn(t.setupCodes)
  return db
    .insert(t.setupCodes)
    .values({ purpose, ...set })
    .onConflictDoUpdate({ target: t.setupCodes.purpose, set })
})

interface GoodCode {
  readonly purpose: string
  readonly codeHash: string
  readonly now: Date
}

const isGood = ({ setupCodes }: Tables) =>
  and(
    is(setupCodes.purpose),
    is(setupCodes.codeHash),
    sql`${setupCodes.expiresAt} > ${param(setupCodes.expiresAt, 'now')}`,
  )

/** The code, if it is the latest one and has not expired. */
export const goodSetupCode = defineStatement<GoodCode>()('good_setup_code', ({ db, t }) =>
  db.select({ expiresAt: t.setupCodes.expiresAt }).from(t.setupCodes).where(isGood(t)),
)

/** Consumes the code. It removes a row only for the first caller. */
export const useSetupCode = defineStatement<GoodCode>()('use_setup_code', ({ db, t }) =>
  db.delete(t.setupCodes).where(isGood(t)),
)

export const removeSetupCode = defineStatement<{ purpose: string }>()('remove_setup_code', ({ db, t }) =>
  db.delete(t.setupCodes).where(is(t.setupCodes.purpose)),
)
