import type { SourceItem } from '@reprieve/import'
import type { OperationContext, Operations } from '@reprieve/operations'
import { describeRefusal } from './describe-item.ts'
import { inOrder } from './in-order.ts'
import type { Review } from './review.ts'

/** The outcome of a line of a source. */
export interface DoneRow {
  readonly item: Exclude<SourceItem, { readonly kind: 'ignored' | 'group' | 'deleted' }>
  readonly outcome: 'created' | 'changed' | 'restored' | 'left' | 'refused' | 'unreadable' | 'skipped'
  readonly userId: string | null
  readonly reason: string
}

interface ReviewedImport {
  readonly operations: Pick<Operations, 'importPerson'>
  readonly context: OperationContext
  readonly source: string
  readonly reviewed: Review
}

/** Carries out what was reviewed, row by row, in the order of the source. A row whose plan has changed is refused. */
export const carryOut = (
  reviewed: ReviewedImport,
  items: AsyncIterable<SourceItem>,
): AsyncGenerator<DoneRow> => inOrder(peopleAmong(items), (item) => carryOutItem(reviewed, item))

/** Groups and the bin wait until the people are here. */
async function* peopleAmong(items: AsyncIterable<SourceItem>): AsyncGenerator<DoneRow['item']> {
  for await (const item of items)
    if (item.kind !== 'ignored' && item.kind !== 'group' && item.kind !== 'deleted') yield item
}

async function carryOutItem(
  { operations, context, source, reviewed }: ReviewedImport,
  item: DoneRow['item'],
): Promise<DoneRow> {
  const nothing = { item, userId: null, reason: '' }
  if (item.kind !== 'person') return { ...nothing, outcome: item.kind }
  const { line, person } = item
  const refused = reviewed.reasonByLine.get(line)
  if (refused !== undefined) return { ...nothing, outcome: 'refused', reason: refused }
  const fingerprint = reviewed.fingerprintByLine.get(line)
  if (fingerprint === undefined) return { ...nothing, outcome: 'left' }
  const done = await operations.importPerson(context, { source, person, fingerprint })
  if (!done.ok) return { ...nothing, outcome: 'refused', reason: describeRefusal(done.error) }
  const { plan, userId } = done.value
  if (plan.outcome === 'refused') throw new Error('A refused plan is not carried out')
  return { item, outcome: past[plan.outcome], userId, reason: '' }
}

const past = { create: 'created', change: 'changed', restore: 'restored', leave: 'left' } as const
