import { type AuditRecord, type OperationError, ok, type Result } from '@reprieve/domain'
import type { ListAuditRecordsInput, OperationContext } from '@reprieve/operations'
import type { AuditRow } from '../../features/audit/audit-row.ts'
import type { View } from '../../features/audit/view.ts'
import type { Cursor, ListPage } from '../../features/list/use-pages.ts'
import { dayAfter } from '../../features/preferences/day-after.ts'
import { dayStart } from '../../features/preferences/day-start.ts'
import { container } from '../container.ts'
import { toEntry } from './to-entry.ts'

const pageSize = 100

/** Reads a page of the audit log for the list. */
export async function listEntries(
  context: OperationContext,
  view: View,
  timeZone: string,
  after: Cursor | null,
): Promise<Result<ListPage<AuditRow>, OperationError>> {
  const page = await container().operations.listAuditRecords(context, {
    ...toFilters(view, timeZone),
    page: { size: pageSize, ...(after && { after }) },
  })
  return page.ok ? ok({ rows: page.value.items.map(toRow), next: page.value.next }) : page
}

/** The filters of a view. Its days are those of the visitor's time zone. */
export const toFilters = (view: View, timeZone: string): Omit<ListAuditRecordsInput, 'page'> => ({
  ...(view.target.trim() && { target: view.target.trim() }),
  ...(view.actor.trim() && { actor: view.actor.trim() }),
  ...(view.operation && { operation: view.operation }),
  ...(view.outcome && { outcome: view.outcome }),
  ...(view.from && { from: dayStart(view.from, timeZone) }),
  ...(view.to && { to: dayStart(dayAfter(view.to), timeZone) }),
})

const toRow = (record: AuditRecord): AuditRow => ({
  ...toEntry(record),
  id: String(record.sequence),
  displayName: record.operation,
  before: toText(record.before),
  after: toText(record.after),
  details: toText(record.details),
  requestId: record.requestId,
  correlationId: record.correlationId,
})

const toText = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value, null, 2)
