import { createHash } from 'node:crypto'
import type { OperationError } from '@reprieve/domain'
import {
  isGroupToDo,
  type ReviewedItem,
  readSource,
  reviewSource,
  type SourceItem,
  type SourceReview,
  UnreadableSourceError,
} from '@reprieve/import'
import { importPlanner, type OperationContext } from '@reprieve/operations'
import { importRowsAtMost } from '../../features/import/limits.ts'
import { container } from '../container.ts'
import type { GivenFile } from './given-file.ts'
import { FileRefused, unwrap } from './refused-file.ts'

export interface ReviewedFile extends SourceReview {
  readonly items: readonly ReviewedItem[]
  /** Why nothing at all is imported: so many are missing that the file is more likely cut off than true (R57). */
  readonly shrunk: OperationError | null
  readonly planHash: string
}

/** Plans all of a file. It changes nothing (R55). @throws {FileRefused} */
export async function reviewFile(
  context: OperationContext,
  { bytes, format, source }: GivenFile,
): Promise<ReviewedFile> {
  const { operations } = container()
  const planner = await importPlanner(operations, context, { source, unwrap })
  const items: ReviewedItem[] = []
  const reviewed = await reviewSource(planner, boundedRows(readSource(pieceOf(bytes), format)), (item) =>
    items.push(item),
  )
  const { known, missing } = reviewed
  const checked = await operations.checkImport(context, { known, missing: missing.length })
  if (!checked.ok && checked.error.type !== 'ImportSourceShrunk') unwrap(checked)
  const shrunk = checked.ok ? null : checked.error
  return { ...reviewed, items, shrunk, planHash: hashOf(items, reviewed) }
}

async function* pieceOf(file: Uint8Array): AsyncGenerator<Uint8Array> {
  yield file
}

/** The items of a file, as long as an import can have so many. */
async function* boundedRows(items: AsyncIterable<SourceItem>): AsyncGenerator<SourceItem> {
  let rows = 0
  try {
    for await (const item of items) {
      rows += 1
      if (rows > importRowsAtMost) throw new FileRefused({ kind: 'too-many' })
      yield item
    }
  } catch (error) {
    if (error instanceof UnreadableSourceError) throw new FileRefused({ kind: 'unreadable' })
    throw error
  }
  if (rows === 0) throw new FileRefused({ kind: 'unreadable' })
}

/** Identifies a plan: the rows with the fingerprints of their plans, and who is missing. */
function hashOf(items: readonly ReviewedItem[], { missing }: SourceReview): string {
  const hash = createHash('sha256')
  for (const item of items) hash.update(`${JSON.stringify(printOf(item))}\n`)
  for (const { userId } of missing) hash.update(`${userId}\n`)
  return hash.digest('base64url')
}

function printOf(item: ReviewedItem): readonly unknown[] {
  const { kind, line } = item
  if (kind === 'person' || kind === 'group' || kind === 'belonging')
    return [kind, line, item.fingerprint, item.plan.outcome]
  return [kind, line]
}

/** Whether an import carries the row out, or tells of it in its results. */
export function isToDo(item: ReviewedItem): boolean {
  if (item.kind === 'person') return item.fingerprint !== null
  if (item.kind === 'belonging') return item.plan.outcome === 'change'
  return item.kind === 'group' && isGroupToDo(item)
}
