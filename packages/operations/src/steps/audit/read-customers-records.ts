import { rows, type Storage, statements, type Transaction } from '@reprieve/db'
import {
  type AuditRecord,
  canReadCustomersAudit,
  ok,
  type Result,
  refuse,
  type TenantId,
} from '@reprieve/domain'
import type { z } from 'zod'
import type { Refusal } from '../../answer.ts'
import type { OperationContext } from '../../context.ts'
import type { Reading } from '../../page.ts'
import { type Customer, readCustomers } from '../load/read-customers.ts'
import { matchesText, type TextFilter } from '../load/text-filter.ts'
import { lastSequence } from './last-sequence.ts'
import { readAuditRecords } from './read-audit-records.ts'

export interface PartnerAuditRecord {
  readonly customer: Customer
  readonly record: AuditRecord
}

export interface WantedRecords {
  readonly operations: readonly string[]
  readonly from: Date
  readonly to: Date
}

interface CustomersQuestion {
  readonly customerId?: string | undefined
  readonly customerName?: z.output<typeof TextFilter> | undefined
}

/** The customers whose audit log the caller may read now (R48), ordered by id. */
export function* readCustomersToAudit(
  { context, now }: { readonly context: OperationContext; readonly now: Date },
  { customerId, customerName }: CustomersQuestion,
): Transaction<Result<readonly Customer[], Refusal<'NotPermitted' | 'RelationshipMissing'>>> {
  const asked = yield* readCustomers({
    context,
    now,
    isWanted: ({ tenantId, displayName }) =>
      (customerId === undefined || tenantId === customerId) &&
      (customerName === undefined || matchesText(customerName, displayName)),
  })
  const readable = asked.filter(({ roles }) => canReadCustomersAudit(context.actor, roles))
  if (customerId !== undefined && readable.length === 0) {
    // A filter that matches none of the caller's customers is refused: an empty list would say that nothing happened
    // there.
    if (asked.length > 0) return refuse({ type: 'NotPermitted', permission: 'audit.read' })
    return refuse({ type: 'RelationshipMissing', tenantId: customerId as TenantId })
  }
  return ok(readable)
}

/**
 * Reads records of one customer after the other, latest first within each, up to the size of a page. Each customer is
 * read separately, so that no transaction needs two tenants.
 */
export async function readEachCustomer(
  storage: Pick<Storage, 'read'>,
  customers: readonly Customer[],
  wanted: WantedRecords,
  { place, limit }: Reading,
): Promise<readonly PartnerAuditRecord[]> {
  const found: PartnerAuditRecord[] = []
  for (const customer of customers) {
    const before = customer.tenantId === place?.id ? Number(place.key) : lastSequence
    const read = () => readCustomersRecords(customer, wanted, before, limit - found.length)
    found.push(...(await storage.read(read)))
    if (found.length === limit) break
  }
  return found
}

function* readCustomersRecords(
  customer: Customer,
  wanted: WantedRecords,
  before: number,
  limit: number,
): Transaction<readonly PartnerAuditRecord[]> {
  const { tenantId } = customer
  const place = { ...wanted, tenantId, key: before, limit }
  const records = yield* readAuditRecords(tenantId, yield* rows(statements.auditRecordsOfOperations, place))
  return records.map((record) => ({ customer, record }))
}
