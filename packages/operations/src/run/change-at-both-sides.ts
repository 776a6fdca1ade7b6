import { statements, type Transaction, write } from '@reprieve/db'
import { type Actor, ok, type Result, type TenantId } from '@reprieve/domain'
import type { Answer, Refusal } from '../answer.ts'
import type { OperationContext } from '../context.ts'
import type { Dependencies } from '../dependencies.ts'
import { Nothing } from '../input.ts'
import { type AuditEntry, appendAuditRecord } from '../steps/audit/append-audit-record.ts'
import { type PendingAuditFacts, writePendingAuditRecord } from '../steps/audit/write-pending-audit-record.ts'
import { checkSides, type Sides } from '../steps/load/load-relationship.ts'
import { defineQuery } from './define-query.ts'
import { recordRefusal } from './record-refusal.ts'

export type ManageError = Refusal<
  | 'NotPermitted'
  | 'ApplicationNotAllowed'
  | 'TenantNotFound'
  | 'RelationshipMissing'
  | 'RelationshipStanding'
  | 'UserNotFound'
  | 'InvalidInput'
>

interface Done<Value> extends Pick<AuditEntry, 'before' | 'after'> {
  readonly value: Value
}

interface BothSides<Value> {
  readonly operation: string
  readonly sides: Sides
  /** The sides whose people may ask for the change. */
  readonly by: readonly (keyof Sides)[]
  /** Runs in the customer's transaction, because everything between the two sides is stored with the customer. */
  work(now: Date): Transaction<Result<Done<Value>, ManageError>>
}

/**
 * For managers of either side: does the work under the customer's lock with a record in the customer's log, and then
 * records it in the partner's log. No transaction reaches both tenants, but that record is written whatever happens in
 * between. A refusal is recorded in the context's tenant.
 */
export async function changeAtBothSides<Value>(
  dependencies: Dependencies,
  context: OperationContext,
  { operation, sides, by, work }: BothSides<Value>,
): Promise<Answer<Value, ManageError>> {
  const { storage, newId } = dependencies
  const { customerId, partnerId } = sides
  const now = dependencies.now()
  const otherId = context.tenantId === customerId ? partnerId : customerId
  const refused = (error: ManageError) =>
    recordRefusal(dependencies, { context, operation, now, targetId: otherId, error, requestKey: null })

  const may = await mayManage(dependencies)(context, {})
  if (!may.ok) return refused(may.error)
  const isOfSide = by.some((side) => sides[side] === context.tenantId)
  if (!isOfSide || !isAtHome(context.actor, context.tenantId)) return refused(notPermitted)
  const known = await checkSides(storage, sides)
  if (!known.ok) return refused(known.error)

  const factsFor = (tenantId: TenantId, targetId: TenantId, { before, after }: Done<Value>) => ({
    tenantId,
    targetId,
    targetName: null,
    id: newId(),
    actor: context.actor,
    operation,
    outcome: 'succeeded' as const,
    error: null,
    requestId: context.requestId ?? null,
    before,
    after,
    correlationId: context.correlationId ?? null,
  })
  const done = await storage.transaction(customerId, function* () {
    const answer = yield* work(now)
    if (!answer.ok) return answer
    yield* appendAuditRecord(dependencies, { ...factsFor(customerId, partnerId, answer.value), at: now })
    const facts: PendingAuditFacts = {
      ...factsFor(partnerId, customerId, answer.value),
      at: now.toISOString(),
    }
    const owed = { tenantId: customerId, id: facts.id, owedTo: partnerId, facts }
    yield* write(statements.insertPendingAuditRecord, { ...owed, owedAt: now })
    return ok({ value: answer.value.value, owed })
  })
  if (!done.ok) return refused(done.error)
  await settle(dependencies, done.value.owed)
  return ok(done.value.value)
}

/** The change was made and is answered as made. If the record cannot be written now, the worker writes it. */
async function settle(
  dependencies: Dependencies,
  owed: Parameters<typeof writePendingAuditRecord>[1],
): Promise<void> {
  try {
    await writePendingAuditRecord(dependencies, owed)
  } catch {
    // The record is still pending, and the worker writes it.
  }
}

const mayManage = defineQuery<null, never>()({
  requires: 'tenant.settings',
  input: Nothing,
  *run() {
    return ok(null)
  },
})

const notPermitted = { type: 'NotPermitted', permission: 'tenant.settings' } as const

// A partner cannot use delegated roles to extend the delegation itself.
const isAtHome = (actor: Actor, tenantId: TenantId): boolean =>
  actor.kind === 'system' || actor.tenantId === tenantId
