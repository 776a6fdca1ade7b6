import { firstInstant, lastInstant, rows, statements, type Transaction } from '@reprieve/db'
import { type AuditRecord, ok, type Result, refuse, type TenantId, type UserId } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal } from '../answer.ts'
import { Id } from '../input.ts'
import { type Page, PageRequest, toPage, toReading } from '../page.ts'
import { defineQuery } from '../run/define-query.ts'
import { lastSequence } from '../steps/audit/last-sequence.ts'
import { readAuditRecords } from '../steps/audit/read-audit-records.ts'
import { findUserNamed } from '../steps/names/find-user-named.ts'

/** Filters of the list, which is ordered newest first. */
export const ListAuditRecordsInput = z.strictObject({
  targetId: Id.optional(),
  /** The target, by id or user principal name. */
  target: z.string().trim().min(1).max(256).optional(),
  /** The actor, by id or user principal name. */
  actor: z.string().trim().min(1).max(256).optional(),
  operation: z.string().max(64).optional(),
  outcome: z.enum(['succeeded', 'failed']).optional(),
  from: z.date().optional(),
  /** Records from this instant on are left out. */
  to: z.date().optional(),
  page: PageRequest.prefault({}),
})
export type ListAuditRecordsInput = z.input<typeof ListAuditRecordsInput>

/** Lists the tenant's audit records, latest first. */
export const listAuditRecords = defineQuery<Page<AuditRecord>, Refusal<'InvalidInput'>>()({
  requires: 'audit.read',
  input: ListAuditRecordsInput,
  *run({ context: { tenantId }, input, now }) {
    const target = yield* idNamed(tenantId, 'target', input.targetId ?? input.target, now)
    if (!target.ok) return target
    const actor = yield* idNamed(tenantId, 'actor', input.actor, now)
    if (!actor.ok) return actor
    const reading = toReading(input.page)
    const { place, backwards, limit } = reading
    const direction = backwards ? 'newer' : 'older'
    const parameters = {
      tenantId,
      key: place === null ? (backwards ? 0 : lastSequence) : Number(place.key),
      operation: input.operation ?? '',
      outcome: input.outcome ?? '',
      actorId: actor.value ?? '',
      from: input.from ?? firstInstant,
      to: input.to ?? lastInstant,
      limit,
    }
    const targetId = target.value
    const found =
      targetId === null
        ? yield* rows(statements.auditPages[direction], parameters)
        : yield* rows(statements.auditPagesOfTarget[direction], { ...parameters, targetId })
    return ok(
      toPage(
        yield* readAuditRecords(tenantId, found),
        reading,
        (record) => record,
        ({ sequence, id }) => ({ key: sequence, id }),
      ),
    )
  },
})

/** Null if nobody was asked for. An unknown person is refused: an empty list would say that nothing happened. */
function* idNamed(
  tenantId: TenantId,
  path: 'target' | 'actor',
  text: string | undefined,
  now: Date,
): Transaction<Result<UserId | null, Refusal<'InvalidInput'>>> {
  if (text === undefined) return ok(null)
  const id = yield* findUserNamed(tenantId, text, now)
  return id === null ? refuse({ type: 'InvalidInput', path, problem: 'is no user of this tenant' }) : ok(id)
}
