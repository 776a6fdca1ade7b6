import { lastInstant } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import { z } from 'zod'
import type { Answer, QueryError, Refusal } from '../answer.ts'
import type { OperationContext } from '../context.ts'
import type { Dependencies } from '../dependencies.ts'
import { type Page, PageRequest, toPage, toReading } from '../page.ts'
import { defineQuery } from '../run/define-query.ts'
import {
  type PartnerAuditRecord,
  readCustomersToAudit,
  readEachCustomer,
  type WantedRecords,
} from '../steps/audit/read-customers-records.ts'
import type { Customer } from '../steps/load/read-customers.ts'
import { TextFilter } from '../steps/load/text-filter.ts'

export const ListPartnerAuditRecordsInput = z.strictObject({
  /** Only records of these operations. */
  operations: z.array(z.string().max(64)).max(100),
  /** Default: thirty days ago. */
  from: z.date().optional(),
  /** Records from this instant on are left out. */
  to: z.date().optional(),
  /** Only records of this customer. */
  customerId: z.string().max(64).optional(),
  /** Only records of customers whose display name matches. */
  customerName: TextFilter.optional(),
  page: PageRequest.pick({ size: true, after: true }).prefault({}),
})
export type ListPartnerAuditRecordsInput = z.input<typeof ListPartnerAuditRecordsInput>

const usualMs = 30 * 24 * 3_600_000

/**
 * Lists what happened at a partner's customers: one customer after the other by id, latest first within each. A
 * technician sees only customers whose audit log they may read now (R48); an application sees all of them.
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
    const found = await readEachCustomer(dependencies.storage, customers, wanted, reading)
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
  readonly wanted: WantedRecords
  readonly reading: ReturnType<typeof toReading>
}

const customersToRead = defineQuery<ToRead, CustomerRefusal>()({
  requires: null,
  openToApplications: true,
  input: ListPartnerAuditRecordsInput,
  *run({ context, input: { page, ...given }, now }) {
    const { operations, from = new Date(now.getTime() - usualMs), to = lastInstant } = given
    const reading = toReading(page)
    const { place } = reading
    const readable = yield* readCustomersToAudit({ context, now }, given)
    if (!readable.ok) return readable
    const customers = readable.value.filter(({ tenantId }) => place === null || tenantId >= place.id)
    return ok({ customers, wanted: { operations, from, to }, reading })
  },
})
