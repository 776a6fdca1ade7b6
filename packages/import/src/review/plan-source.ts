import type { Tenant } from '@reprieve/domain'
import {
  externalIdOf,
  type ImportedMember,
  type ImportRowPlan,
  importedNames,
  repeatFinder,
} from '@reprieve/domain/import'
import type { SourceItem, SourcePerson } from '../source-item.ts'
import type { ImportPlanner } from './import-planner.ts'

/** A line of a source, and what an import would do about it. */
export type PlannedItem = Exclude<SourceItem, Person> | PlannedRow

export interface PlannedRow extends Person {
  readonly plan: ImportRowPlan
  /** The fingerprint of the plan, for carrying it out; null if there is nothing to carry out. */
  readonly fingerprint: string | null
  /** As a member of groups; null for somebody who is refused. */
  readonly member: ImportedMember | null
}

type Person = SourcePerson

const portion = 500

/** Plans a source portion by portion, in its order. A second line about the same person is refused. */
export async function* planSource(
  { tenant, planPeople }: Pick<ImportPlanner, 'tenant' | 'planPeople'>,
  items: AsyncIterable<SourceItem>,
): AsyncGenerator<PlannedItem> {
  const findRepeat = repeatFinder(tenant)
  const planPortion = async (people: readonly Person[]) =>
    people.length === 0 ? [] : planPeople(people.map(({ person }) => person))
  async function* planned(waiting: readonly (Exclude<SourceItem, Person> | Person | PlannedRow)[]) {
    const people = waiting.filter((item): item is Person => item.kind === 'person' && !('plan' in item))
    const plans = (await planPortion(people)).values()
    for (const item of waiting) {
      if (item.kind !== 'person' || 'plan' in item) yield item
      else yield toRow(tenant, item, plans.next().value)
    }
  }
  let waiting: (Exclude<SourceItem, Person> | Person | PlannedRow)[] = []
  for await (const item of items) {
    const earlier = item.kind === 'person' ? findRepeat(item.person, item.line) : null
    waiting.push(item.kind === 'person' && earlier !== null ? repeated(item, earlier) : item)
    if (waiting.length < portion) continue
    yield* planned(waiting)
    waiting = []
  }
  yield* planned(waiting)
}

const repeated = (item: Person, line: number): PlannedRow => ({
  ...item,
  plan: { outcome: 'refused', error: { type: 'ImportRepeated', line }, userId: null },
  fingerprint: null,
  member: null,
})

function toRow(
  tenant: Pick<Tenant, 'defaultDomain'>,
  item: Person,
  previewed: { readonly plan: ImportRowPlan; readonly fingerprint: string } | undefined,
): PlannedRow {
  if (previewed === undefined) throw new Error('A person of the portion has no plan')
  const { plan, fingerprint } = previewed
  const externalId = externalIdOf(item.person, importedNames(item.person, tenant))
  const userId = 'userId' in plan && plan.userId !== null ? { userId: plan.userId } : {}
  return {
    ...item,
    plan,
    fingerprint: isToDo(plan) ? fingerprint : null,
    member: plan.outcome === 'refused' ? null : { externalId, ...userId },
  }
}

const isToDo = (plan: ImportRowPlan): boolean =>
  plan.outcome !== 'refused' && !(plan.outcome === 'leave' && plan.isKnown)
