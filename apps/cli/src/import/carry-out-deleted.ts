import type { SourceDeletedPerson, SourceItem } from '@reprieve/import'
import type { OperationContext, Operations } from '@reprieve/operations'
import { describeRefusal } from './describe-item.ts'
import { inOrder } from './in-order.ts'

/** What became of somebody in the bin of an export. */
export interface DoneDeleted {
  readonly line: number
  readonly userPrincipalName: string
  readonly outcome: 'created' | 'changed' | 'left' | 'refused'
  readonly reason: string
}

interface Importing {
  readonly operations: Pick<Operations, 'importDeletedUser'>
  readonly context: OperationContext
  readonly source: string
}

/**
 * Brings in the people of the bin, after everybody else. It reads them twice: the second time completes the reporting lines
 * of those whose manager stands behind them, and tells of nobody but who is refused.
 */
export async function* carryOutDeleted(
  importing: Importing,
  read: () => AsyncIterable<SourceItem>,
): AsyncGenerator<DoneDeleted> {
  const refused = new Set<number>()
  for await (const done of inOrder(deletedAmong(read()), (item) => carryOutOne(importing, item))) {
    if (done.outcome === 'refused') refused.add(done.line)
    yield done
  }
  for await (const done of inOrder(deletedAmong(read()), (item) => carryOutOne(importing, item)))
    if (done.outcome === 'refused' && !refused.has(done.line)) yield done
}

async function* deletedAmong(items: AsyncIterable<SourceItem>): AsyncGenerator<SourceDeletedPerson> {
  for await (const item of items) if (item.kind === 'deleted') yield item
}

async function carryOutOne(
  { operations, context, source }: Importing,
  { line, deleted: given }: SourceDeletedPerson,
): Promise<DoneDeleted> {
  const { userPrincipalName } = given.person
  const done = await operations.importDeletedUser(context, { source, given })
  if (!done.ok) return { line, userPrincipalName, outcome: 'refused', reason: describeRefusal(done.error) }
  const { outcome } = done.value.plan
  return { line, userPrincipalName, outcome: past[outcome], reason: '' }
}

// A refused plan is not carried out, so its word is never needed.
const past = { create: 'created', change: 'changed', leave: 'left', refused: 'refused' } as const
