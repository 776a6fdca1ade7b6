import { isAboutSomebody } from '@reprieve/domain/import'
import { collectGroups } from '@reprieve/import'
import type { OperationContext, Operations, SourceUser } from '@reprieve/operations'
import { readInPages } from '../read-in-pages.ts'
import { unwrap } from '../unwrap.ts'
import { describePlan } from './describe-item.ts'
import { type PlannedGroupRow, planGroups } from './plan-groups.ts'
import type { PlannedItem } from './plan-source.ts'

/** What is known of a source after planning all of it. */
export interface Review {
  /** Number of rows by outcome. */
  readonly counts: ReadonlyMap<string, number>
  readonly ignored: readonly string[]
  /** The fingerprint of the plan of each line to carry out. */
  readonly fingerprintByLine: ReadonlyMap<number, string>
  /** Why a line is refused. */
  readonly reasonByLine: ReadonlyMap<number, string>
  /** Active users from earlier imports of the source who are missing in it now (R57). */
  readonly missing: readonly SourceUser[]
  /** Number of rows whose person could not be determined. */
  readonly unknown: number
  /** Who is to be in which group, once the people are here. */
  readonly groups: readonly PlannedGroupRow[]
}

type Told = Exclude<PlannedItem, { readonly kind: 'ignored' | 'group' }> | PlannedGroupRow

/** Reads the plan of a source to its end. It stores some hundred bytes for each line. */
export async function review(
  operations: Pick<Operations, 'listSourceUsers' | 'checkImport' | 'previewGroups'>,
  context: OperationContext,
  { source, items }: { readonly source: string; readonly items: AsyncIterable<PlannedItem> },
  each: (item: Told) => void,
): Promise<Review> {
  const counts = new Map<string, number>()
  const ignored: string[] = []
  const fingerprintByLine = new Map<number, string>()
  const reasonByLine = new Map<number, string>()
  const seen = new Set<string>()
  const collected = collectGroups()
  let unknown = 0
  for await (const item of items) {
    if (item.kind === 'ignored') {
      ignored.push(item.column)
      continue
    }
    if (item.kind === 'group') {
      collected.addGroup(item)
      continue
    }
    each(item)
    const outcome = item.kind === 'person' ? item.plan.outcome : item.kind
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
    if (item.kind === 'unreadable') unknown += 1
    if (item.kind !== 'person') continue
    const { plan, line, fingerprint, member } = item
    if (member !== null) collected.addPerson(item, member)
    if (fingerprint !== null) fingerprintByLine.set(line, fingerprint)
    if ('userId' in plan && plan.userId !== null) seen.add(plan.userId)
    if (!isAboutSomebody(plan)) unknown += 1
    if (plan.outcome === 'refused') reasonByLine.set(line, describePlan(plan))
  }
  const groups = await planGroups(operations, context, { source, groups: collected.finish() })
  for (const group of groups) {
    each(group)
    const outcome = `group ${group.plan.outcome}`
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  }
  const missing: SourceUser[] = []
  let known = 0
  await readInPages(
    async (page) => unwrap(await operations.listSourceUsers(context, { source, page })),
    (user) => {
      known += 1
      if (!seen.has(user.userId)) missing.push(user)
    },
  )
  if (missing.length > 0) counts.set('missing', missing.length)
  unwrap(await operations.checkImport(context, { known, missing: missing.length }))
  return { counts, ignored, fingerprintByLine, reasonByLine, missing, unknown, groups }
}
