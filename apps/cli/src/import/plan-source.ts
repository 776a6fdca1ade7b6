import { type ImportedPerson, type ImportRowPlan, repeatFinder } from '@reprieve/domain/import'
import type { SourceItem } from '@reprieve/import'
import type { OperationContext, Operations } from '@reprieve/operations'
import { unwrap } from '../unwrap.ts'

/** What a source says of one line, and what an import would do about it. */
export type PlannedItem =
  | Exclude<SourceItem, { readonly kind: 'person' }>
  | {
      readonly kind: 'person'
      readonly line: number
      readonly person: ImportedPerson
      readonly plan: ImportRowPlan
    }

type Person = Extract<SourceItem, { readonly kind: 'person' }>

const portion = 500

/** Plans a source a portion at a time, in its order. A second line about the same person is refused. */
export async function* planSource(
  operations: Pick<Operations, 'getTenant' | 'previewImport'>,
  context: OperationContext,
  source: AsyncIterable<SourceItem>,
): AsyncGenerator<PlannedItem> {
  const findRepeat = repeatFinder(unwrap(await operations.getTenant(context, {})))
  let waiting: (PlannedItem | Person)[] = []
  let people: Person[] = []
  async function* planned(): AsyncGenerator<PlannedItem> {
    const given = people.map(({ person }) => person)
    const plans = given.length === 0 ? [] : unwrap(await operations.previewImport(context, { people: given }))
    const planOf = new Map(people.map((person, index) => [person as object, plans[index]]))
    for (const item of waiting) {
      if (item.kind !== 'person' || 'plan' in item) yield item
      else yield { ...item, plan: planOf.get(item) ?? notPlanned() }
    }
    waiting = []
    people = []
  }
  for await (const item of source) {
    const earlier = item.kind === 'person' ? findRepeat(item.person, item.line) : null
    if (item.kind === 'person' && earlier !== null) {
      const error = { type: 'ImportRepeated', line: earlier } as const
      waiting.push({ ...item, plan: { outcome: 'refused', error } })
    } else {
      waiting.push(item)
      if (item.kind === 'person') people.push(item)
    }
    if (waiting.length >= portion) yield* planned()
  }
  yield* planned()
}

function notPlanned(): never {
  throw new Error('A person of the portion has no plan')
}
