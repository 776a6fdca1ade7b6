import type { PlannedBelongingRow } from '@reprieve/import'
import type { OperationContext, Operations } from '@reprieve/operations'
import { describeBelonging, describeRefusal } from './describe-item.ts'
import { inOrder } from './in-order.ts'

/** What became of a manager, a hold, licences or roles of a person of a source. */
export interface DoneBelonging extends Pick<PlannedBelongingRow, 'line' | 'userPrincipalName' | 'given'> {
  readonly outcome: 'changed' | 'left' | 'refused'
  readonly userId: string | null
  readonly reason: string
}

interface Importing {
  readonly operations: Pick<Operations, 'importBelonging'>
  readonly context: OperationContext
  readonly source: string
}

/** Carries out what was planned about belongings, after people and groups; what has another plan by now is refused. */
export const carryOutBelongings = (
  importing: Importing,
  belongings: readonly PlannedBelongingRow[],
): AsyncGenerator<DoneBelonging> => inOrder(belongings, (one) => carryOutBelonging(importing, one))

async function carryOutBelonging(
  { operations, context, source }: Importing,
  planned: PlannedBelongingRow,
): Promise<DoneBelonging> {
  const { line, userPrincipalName, given, plan, fingerprint } = planned
  const row = { line, userPrincipalName, given }
  const reason = describeBelonging(planned)
  if (plan.outcome === 'refused') return { ...row, outcome: 'refused', userId: plan.userId, reason }
  const done = await operations.importBelonging(context, {
    source,
    given,
    ...(fingerprint !== null && { fingerprint }),
  })
  if (!done.ok)
    return { ...row, outcome: 'refused', userId: plan.userId, reason: describeRefusal(done.error) }
  const { userId } = done.value
  return { ...row, outcome: done.value.plan.outcome === 'leave' ? 'left' : 'changed', userId, reason }
}
