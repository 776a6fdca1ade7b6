import { lastInstant, rows, statements, type Transaction } from '@reprieve/db'
import { type AuditRecord, canReadCustomersAudit, ok, refuse, type TenantId } from '@reprieve/domain'
import { z } from 'zod'
import type { Answer, QueryError, Refusal } from '../answer.ts'
import type { OperationContext } from '../context.ts'
import type { Dependencies } from '../dependencies.ts'
import { type Page, PageRequest, toPage, toReading } from '../page.ts'
import { defineQuery } from '../run/define-query.ts'
import { lastSequence } from '../steps/audit/last-sequence.ts'
import { readAuditRecords } from '../steps/audit/read-audit-records.ts'
import { type Customer, readCustomers } from '../steps/load/read-customers.ts'
import { matchesText, TextFilter } from '../steps/load/text-filter.ts'

export const ListPartnerAuditRecordsInput = z.object({
  /** Records of these only. */
  operations: z.array(z.string().max(64)).max(100),
  /** By default thirty days ago. */
  from: z.date().optional(),
  /** Not included. */
  to: z.date().optional(),
  /** The records of this customer only. */
  customerId: z.string().max(64).optional(),
  /** The records of customers with such a display name. */
  customerName: TextFilter.optional(),
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
 * where the technician may see the audit log at this moment (R48); an application of the partner sees that of each. Each customer's records are read by themselves, so
 * that no transaction needs two tenants.
 */
export const listPartnerAuditRecords = (dependencies: Dependencies) => {
  const findCustomers = customersToRead(dependencies)
  return async (
    context: OperationContext,
    given: ListPartnerAuditRecordsInput,
  ): Promise<Answer<Page<PartnerAuditRecord>, QueryError>> => {
    const answer = await findCustomers(context, given)
    if (!answer.ok) return answer
    const { customers, wanted, reading } = answer.value
    const { place, limit } = reading
    const found: PartnerAuditRecord[] = []
    for (const customer of customers) {
      const before = customer.tenantId === place?.id ? Number(place.key) : lastSequence
      const read = () => readRecords(customer, wanted, before, limit - found.length)
      found.push(...(await dependencies.storage.read(read)))
      if (found.length === limit) break
    }
    const { items, next } = toPage(
      found,
      reading,
      (item) => item,
      ({ customer, record }) => ({ key: record.sequence, id: customer.tenantId }),
    )
    return ok({ items, next, previous: null })
  }
}

type CustomerRefusal = Refusal<'NotPermitted' | 'RelationshipMissing'>

interface ToRead {
  readonly customers: readonly Customer[]
  readonly wanted: Wanted
  readonly reading: ReturnType<typeof toReading>
}

const customersToRead = defineQuery<ToRead, CustomerRefusal>()({
  requires: null,
  openToApplications: true,
  input: ListPartnerAuditRecordsInput,
  *run({ context, input: { page, ...given }, now }) {
    const { operations, from = new Date(now.getTime() - usualMs), to = lastInstant } = given
    const { customerId, customerName } = given
    const reading = toReading(page)
    const { place } = reading
    const asked = yield* readCustomers({
      context,
      now,
      isWanted: ({ tenantId, displayName }) =>
        (customerId === undefined || tenantId === customerId) &&
        (customerName === undefined || matchesText(customerName, displayName)),
    })
    const readable = asked.filter(({ roles }) => canReadCustomersAudit(context.actor, roles))
    if (customerId !== undefined && readable.length === 0) {
      // A name that is none of the caller's customers is refused: an empty list would say that nothing happened there.
      if (asked.length > 0) return refuse({ type: 'NotPermitted', permission: 'audit.read' })
      return refuse({ type: 'RelationshipMissing', tenantId: customerId as TenantId })
    }
    const customers = readable.filter(({ tenantId }) => place === null || tenantId >= place.id)
    return ok({ customers, wanted: { operations, from, to }, reading })
  },
})

function* readRecords(
  customer: Customer,
  wanted: Wanted,
  key: number,
  limit: number,
): Transaction<readonly PartnerAuditRecord[]> {
  const { tenantId } = customer
  const place = { ...wanted, tenantId, key, limit }
  const records = yield* readAuditRecords(tenantId, yield* rows(statements.auditRecordsOfOperations, place))
  return records.map((record) => ({ customer, record }))
}
