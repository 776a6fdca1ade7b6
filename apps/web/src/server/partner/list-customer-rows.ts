import type { OperationError, Result } from '@reprieve/domain'
import type { Customer, OperationContext } from '@reprieve/operations'
import type { Cursor, ListPage } from '../../features/list/use-pages.ts'
import type { CustomerRow } from '../../features/partner/customer-row.ts'
import { container } from '../container.ts'

const pageSize = 50

/** One page of the customers of the context's tenant, each with what waits for somebody there. */
export async function listCustomerRows(
  context: OperationContext,
  after: Cursor | null,
): Promise<Result<ListPage<CustomerRow>, OperationError>> {
  const page = await container().operations.searchCustomers(context, {
    page: { size: pageSize, ...(after && { after: { key: String(after.key), id: after.id } }) },
  })
  if (!page.ok) return page
  const rows = await Promise.all(page.value.items.map((customer) => toRow(context, customer)))
  return { ok: true, value: { rows, next: page.value.next } }
}

async function toRow(context: OperationContext, customer: Customer): Promise<CustomerRow> {
  const { tenantId, displayName, defaultDomain, relationship, endsAt } = customer
  const summary = await container().operations.summarizeTenant({ ...context, tenantId }, {})
  return {
    id: tenantId,
    displayName,
    defaultDomain,
    isExpiring: relationship === 'expiring',
    endsAt: endsAt.toISOString(),
    summary: summary.ok ? summary.value : null,
  }
}
