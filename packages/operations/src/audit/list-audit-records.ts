import { firstInstant, lastInstant, rows, statements } from '@reprieve/db'
import { type AuditRecord, ok } from '@reprieve/domain'
import { z } from 'zod'
import { Id } from '../input.ts'
import { type Page, PageRequest, toPage, toReading } from '../page.ts'
import { defineQuery } from '../run/define-query.ts'
import { lastSequence } from '../steps/audit/last-sequence.ts'
import { readAuditRecords } from '../steps/audit/read-audit-records.ts'

/** Newest first. */
export const ListAuditRecordsInput = z.strictObject({
  targetId: Id.optional(),
  operation: z.string().max(64).optional(),
  outcome: z.enum(['succeeded', 'failed']).optional(),
  from: z.date().optional(),
  /** Not included. */
  to: z.date().optional(),
  page: PageRequest.prefault({}),
})
export type ListAuditRecordsInput = z.input<typeof ListAuditRecordsInput>

/** Lists the tenant's audit records, the latest first. */
export const listAuditRecords = defineQuery<Page<AuditRecord>, never>()({
  requires: 'audit.read',
  input: ListAuditRecordsInput,
  *run({ context, input }) {
    const reading = toReading(input.page)
    const { place, backwards, limit } = reading
    const direction = backwards ? 'newer' : 'older'
    const parameters = {
      tenantId: context.tenantId,
      key: place === null ? (backwards ? 0 : lastSequence) : Number(place.key),
      operation: input.operation ?? '',
      outcome: input.outcome ?? '',
      from: input.from ?? firstInstant,
      to: input.to ?? lastInstant,
      limit,
    }
    const { targetId } = input
    const found =
      targetId === undefined
        ? yield* rows(statements.auditPages[direction], parameters)
        : yield* rows(statements.auditPagesOfTarget[direction], { ...parameters, targetId })
    return ok(
      toPage(
        yield* readAuditRecords(context.tenantId, found),
        reading,
        (record) => record,
        ({ sequence, id }) => ({ key: sequence, id }),
      ),
    )
  },
})
