import type { OperationContext, Operations } from '@reprieve/operations'
import { ExpectedError } from '../expected-error.ts'
import type { RowOptions } from '../print.ts'
import { describeRefusal } from './describe-item.ts'
import { printMissing } from './print-rows.ts'
import type { Review } from './review.ts'

interface Deletion {
  readonly missing: Review['missing']
  readonly counts: Map<string, number>
  readonly output: RowOptions
}

/** @throws {ExpectedError} if it is uncertain who is missing, so that nobody is deleted by mistake */
export function checkMissing({ missing, unknown }: Pick<Review, 'missing' | 'unknown'>): void {
  if (missing.length === 0 || unknown === 0) return
  throw new ExpectedError(
    `${unknown} rows do not say whom they tell of, and it may be somebody who seems missing: correct them, or leave out --delete-missing. Nothing was changed.`,
  )
}

/** Moves users who are missing in the source into the bin (R57), until the tenant's deletion guard stops it. */
export async function deleteMissing(
  { operations }: { readonly operations: Pick<Operations, 'deleteUser'> },
  context: OperationContext,
  { missing, counts, output }: Deletion,
): Promise<void> {
  const count = (outcome: string) => counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  for (const user of missing) {
    const done = await operations.deleteUser(context, { userId: user.userId })
    const outcome = done.ok ? 'deleted' : 'refused'
    printMissing(output, user, outcome, done.ok ? '' : describeRefusal(done.error))
    count(outcome)
    if (!done.ok && done.error.type === 'DeletionGuard') return
  }
}
