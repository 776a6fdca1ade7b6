import { firstText, rows, type Statements, statements } from '@reprieve/db'
import { ok, type TenantId } from '@reprieve/domain'
import { z } from 'zod'
import type { Answer, Refusal } from '../answer.ts'
import { appendAuditRecord } from '../audit/append-audit-record.ts'
import type { Dependencies } from '../dependencies.ts'
import { Id } from '../input.ts'
import { invalidInput } from '../invalid-input.ts'
import { forgetExpiredSecrets } from '../mail/forget-expired-secrets.ts'
import { forgetOldAnswers } from '../request-ids/forget-old-answers.ts'
import { purgedEntry } from './purged-entry.ts'
import { removeForGood } from './remove-for-good.ts'
import { toDeletedUser } from './user-record.ts'

export const PurgeExpiredInput = z.object({
  /** By default every tenant. */
  tenantId: Id.optional(),
  /** Users a transaction; restores get their turn between two. */
  portion: z.number().int().min(1).max(1000).default(50),
  /** Where the sweep ends though there may be more. */
  atMost: z.number().int().min(1).default(10_000),
})
export type PurgeExpiredInput = z.input<typeof PurgeExpiredInput>

export interface ExpiredPurged {
  readonly purged: number
  /** False if `atMost` ended the sweep. */
  readonly finished: boolean
}

const actor = { kind: 'system', name: 'worker' } as const

/**
 * Also forgets answers to request ids and one-time secrets whose time is over: they may tell of who is purged. Restores
 * get their turn between two portions, and what was restored meanwhile is not purged (R6).
 */
export const purgeExpired =
  (dependencies: Dependencies) =>
  async (given: PurgeExpiredInput): Promise<Answer<ExpiredPurged, Refusal<'InvalidInput'>>> => {
    const input = PurgeExpiredInput.safeParse(given)
    if (!input.success) return invalidInput(input.error)
    const { tenantId, portion, atMost } = input.data
    let purged = 0
    for await (const id of tenantId === undefined ? everyTenant(dependencies) : [tenantId]) {
      const left = atMost - purged
      if (left === 0) return ok({ purged, finished: false })
      const sweep = await sweepTenant(dependencies, id, portion, left)
      purged += sweep.purged
      await forgetOldAnswers(dependencies, id)
      await forgetExpiredSecrets(dependencies, id)
      if (!sweep.finished) return ok({ purged, finished: false })
    }
    return ok({ purged, finished: true })
  }

const tenantsAtOnce = 500

async function* everyTenant({ storage }: Dependencies): AsyncGenerator<TenantId> {
  let after = firstText
  for (;;) {
    const place = { after, limit: tenantsAtOnce }
    const found = await storage.read(() => rows(statements.tenantIdsAfter, place))
    for (const { id } of found) yield id
    const last = found.at(-1)
    if (last === undefined || found.length < tenantsAtOnce) return
    after = last.id
  }
}

async function sweepTenant(
  dependencies: Dependencies,
  tenantId: TenantId,
  portion: number,
  atMost: number,
): Promise<ExpiredPurged> {
  let purged = 0
  for (;;) {
    const limit = Math.min(portion, atMost - purged)
    if (limit === 0) return { purged, finished: false }
    const count = await purgePortion(dependencies, tenantId, limit)
    purged += count
    if (count < limit) return { purged, finished: true }
  }
}

async function purgePortion(
  { storage, now: clock, newId, tombstoneKey }: Dependencies,
  tenantId: TenantId,
  limit: number,
): Promise<number> {
  const now = clock()
  const expired = { tenantId, now, limit }
  // Asked first without the lock, which tenants with nothing to purge are not to hold up restores for.
  const [due] = await storage.read(() => rows(statements.expiredUsers, { ...expired, limit: 1 }))
  if (due === undefined) return 0
  return storage.transaction(tenantId, function* (): Statements<number> {
    const users = (yield* rows(statements.expiredUsers, expired)).map(toDeletedUser)
    yield* removeForGood({ users, now, by: actor.name, tombstoneKey })
    for (const user of users) {
      const facts = { tenantId, id: newId(), at: now, actor, operation: 'purgeUser' }
      const outcome = { outcome: 'succeeded', error: null, requestId: null, correlationId: null } as const
      yield* appendAuditRecord({ ...facts, ...outcome, ...purgedEntry(user) })
    }
    return users.length
  })
}
