import { rows, statements } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import { Nothing } from '../input.ts'
import { defineQuery } from '../run/define-query.ts'
import type { PurgeStop } from '../steps/purge/sweep.ts'

const shown = 100

/** Lists the sweeps that a guard has stopped, latest first, at most a hundred (R43). */
export const listPurgeStops = defineQuery<readonly PurgeStop[], never>()({
  requires: 'users.purge',
  input: Nothing,
  *run({ context: { tenantId } }) {
    return ok(yield* rows(statements.purgeStopsOfTenant, { tenantId, limit: shown }))
  },
})
