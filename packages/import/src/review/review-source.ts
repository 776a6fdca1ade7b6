import type { UserId } from '@reprieve/domain'
import { isAboutSomebody } from '@reprieve/domain/import'
import { collectBelongings } from '../belongings/collect-belongings.ts'
import { collectGroups } from '../groups/collect-groups.ts'
import type { SourceItem } from '../source-item.ts'
import type { ImportPlanner, SourceUser } from './import-planner.ts'
import { type PlannedBelongingRow, planBelongings } from './plan-belongings.ts'
import { deletedPlanner, type PlannedDeletedRow } from './plan-deleted.ts'
import { type PlannedGroupRow, planGroups } from './plan-groups.ts'
import { type PlannedItem, planSource } from './plan-source.ts'

/** What is known of a source after planning all of it. */
export interface SourceReview {
  /** Number of rows by outcome. */
  readonly counts: ReadonlyMap<string, number>
  readonly ignored: readonly string[]
  /** Number of active users whom earlier imports of the source have linked. */
  readonly known: number
  /** Those of them who are missing in the source now (R57). */
  readonly missing: readonly SourceUser[]
  /** Number of rows whose person could not be determined. As long as there are any, nobody is missing for good. */
  readonly unknown: number
  /** Who is to be in which group, once the people are here. */
  readonly groups: readonly PlannedGroupRow[]
  /** Managers, holds, licences and roles that people do not have yet, once people and groups are here. */
  readonly belongings: readonly PlannedBelongingRow[]
  /** Number of managers who are nobody whom this import takes. */
  readonly unknownManagers: number
}

/**
 * A row of the plan: a line of the source, a group with the members that all of the source gives it, or what belongs to a
 * person.
 */
export type ReviewedItem =
  | Exclude<PlannedItem, { readonly kind: 'ignored' | 'group' | 'deleted' }>
  | PlannedDeletedRow
  | PlannedGroupRow
  | PlannedBelongingRow

/**
 * Plans a source to its end and gives each row of the plan to `each`: people, then groups, then what belongs to people. It
 * changes nothing (R55), and its memory grows with the groups, with what people have, and by an id for each person.
 */
export async function reviewSource(
  planner: ImportPlanner,
  items: AsyncIterable<SourceItem>,
  each: (item: ReviewedItem) => void,
): Promise<SourceReview> {
  const counts = new Map<string, number>()
  const count = (outcome: string) => counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  const ignored: string[] = []
  const seen = new Set<UserId>()
  const collected = collectGroups()
  const having = collectBelongings()
  let unknown = 0
  const bin =
    planner.planDeleted === null
      ? null
      : deletedPlanner(planner.planDeleted, (row) => {
          each(row)
          count(`deleted ${row.plan.outcome}`)
          if ('userId' in row.plan && row.plan.userId !== null) seen.add(row.plan.userId)
        })
  for await (const item of planSource(planner, items)) {
    if (item.kind === 'ignored') {
      ignored.push(item.column)
      continue
    }
    if (item.kind === 'group') {
      collected.addGroup(item)
      continue
    }
    if (item.kind === 'deleted') {
      having.addDeleted(item)
      if (bin !== null) await bin.add(item)
      else {
        each({ kind: 'skipped', line: item.line, why: 'deleted' })
        count('skipped')
      }
      continue
    }
    each(item)
    count(item.kind === 'person' ? item.plan.outcome : item.kind)
    if (item.kind === 'unreadable') unknown += 1
    if (item.kind !== 'person') continue
    const { plan, member } = item
    if (member !== null) {
      collected.addPerson(item, member)
      having.addPerson(item, member)
    }
    if ('userId' in plan && plan.userId !== null) seen.add(plan.userId)
    if (!isAboutSomebody(plan)) unknown += 1
  }
  await bin?.finish()
  const groups = await planGroups(planner, collected.finish())
  for (const group of groups) {
    each(group)
    count(`group ${group.plan.outcome}`)
  }
  const { belongings: had, unknownManagers } = having.finish(collected.personOf)
  const belongings = await planBelongings(planner, had)
  for (const belonging of belongings) {
    each(belonging)
    count(`${belonging.given.belonging.kind} ${belonging.plan.outcome}`)
  }
  const missing: SourceUser[] = []
  let known = 0
  for await (const user of planner.usersOfSource()) {
    known += 1
    if (!seen.has(user.userId)) missing.push(user)
  }
  if (missing.length > 0) counts.set('missing', missing.length)
  return { counts, ignored, known, missing, unknown, groups, belongings, unknownManagers }
}
