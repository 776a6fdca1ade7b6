import { lastInstant, rows, type Statements, statements } from '@reprieve/db'
import { type AuditRecord, can, ok } from '@reprieve/domain'
import { z } from 'zod'
import { defineQuery } from '../define-query.ts'
import { type Page, PageRequest, toPage, toReading } from '../page.ts'
import { type Customer, readCustomers } from '../partners/read-customers.ts'
import { lastSequence } from './last-sequence.ts'

export const ListPartnerAuditRecordsInput = z.object({
  /** Records of these only. */
  operations: z.array(z.string().max(64)).max(100),
  /** By default thirty days ago. */
  from: z.date().optional(),
  /** Not included. */
  to: z.date().optional(),
  page: PageRequest.pick({ size: true, after: true }).prefault({}),
})
export type ListPartnerAuditRecordsInput = z.input<typeof ListPartnerAuditRecordsInput>

export interface PartnerAuditRecord {
  readonly customer: Customer
  readonly record: AuditRecord
}

interface Wanted {
  readonly operations: readonly string[]
  readonly from: Date
  readonly to: Date
}

const usualMs = 30 * 24 * 3_600_000

/**
 * What happened at a partner's customers: one customer after the other by id, the latest first at each. Only of those
 * where the technician may see the audit log at this moment (R48).
 */
export const listPartnerAuditRecords = defineQuery<Page<PartnerAuditRecord>, never>()({
  requires: null,
  input: ListPartnerAuditRecordsInput,
  *run({ context, input: { page, ...given }, now }) {
    const { operations, from = new Date(now.getTime() - usualMs), to = lastInstant } = given
    const wanted = { operations, from, to }
    const reading = toReading(page)
    const { place, limit } = reading
    const mayRead = ({ roles, tenantId }: Customer): boolean =>
      can(roles, 'audit.read') && (place === null || tenantId >= place.id)
    const customers = yield* readCustomers({ context, now, isWanted: mayRead })
    const found: PartnerAuditRecord[] = []
    for (const customer of customers) {
      const before = customer.tenantId === place?.id ? Number(place.key) : lastSequence
      found.push(...(yield* readRecords(customer, wanted, before, limit - found.length)))
      if (found.length === limit) break
    }
    const { items, next } = toPage(
      found,
      reading,
      (item) => item,
      ({ customer, record }) => ({ key: record.sequence, id: customer.tenantId }),
    )
    return ok({ items, next, previous: null })
  },
})

function* readRecords(
  customer: Customer,
  wanted: Wanted,
  key: number,
  limit: number,
): Statements<readonly PartnerAuditRecord[]> {
  const { tenantId } = customer
  const place = { ...wanted, tenantId, key, limit }
  const records = yield* rows(statements.auditRecordsOfOperations, place)
  return records.map((record) => ({ customer, record }))
}
