import { type ReviewedItem, reviewSource, type SourceItem, type SourceReview } from '@reprieve/import'
import { importPlanner, type OperationContext, type Operations } from '@reprieve/operations'
import { unwrap } from '../unwrap.ts'
import { describePlan } from './describe-item.ts'

/** What is known of a source after planning all of it, with what carrying it out needs. */
export interface Review extends SourceReview {
  /** The fingerprint of the plan of each line to carry out. */
  readonly fingerprintByLine: ReadonlyMap<number, string>
  /** Why a line is refused. */
  readonly reasonByLine: ReadonlyMap<number, string>
}

type Planning = Pick<
  Operations,
  | 'getTenant'
  | 'previewImport'
  | 'previewGroups'
  | 'previewBelongings'
  | 'previewDeletedUsers'
  | 'listSourceUsers'
  | 'checkImport'
>

/** Plans a source to its end. It stores some hundred bytes for each line. */
export async function review(
  operations: Planning,
  context: OperationContext,
  { source, items }: { readonly source: string; readonly items: AsyncIterable<SourceItem> },
  each: (item: ReviewedItem) => void,
): Promise<Review> {
  const fingerprintByLine = new Map<number, string>()
  const reasonByLine = new Map<number, string>()
  const planner = await importPlanner(operations, context, { source, unwrap })
  const reviewed = await reviewSource(planner, items, (item) => {
    each(item)
    if (item.kind !== 'person') return
    const { line, plan, fingerprint } = item
    if (fingerprint !== null) fingerprintByLine.set(line, fingerprint)
    if (plan.outcome === 'refused') reasonByLine.set(line, describePlan(plan))
  })
  const { known, missing } = reviewed
  unwrap(await operations.checkImport(context, { known, missing: missing.length }))
  return { ...reviewed, fingerprintByLine, reasonByLine }
}
