import type { ImportDeletedPlan } from '@reprieve/domain/import'
import type { SourceDeletedPerson } from '../source-item.ts'
import type { ImportPlanner } from './import-planner.ts'
import { inPortions } from './in-portions.ts'

/** Somebody of the bin of a source, and what an import would do about the person. */
export interface PlannedDeletedRow extends SourceDeletedPerson {
  readonly plan: ImportDeletedPlan
}

const portion = 500

/** Plans people of the bin in portions, so that no more of them are kept. */
export function deletedPlanner(
  planDeleted: NonNullable<ImportPlanner['planDeleted']>,
  each: (row: PlannedDeletedRow) => void,
) {
  let waiting: SourceDeletedPerson[] = []
  const flush = async (): Promise<void> => {
    const some = waiting
    waiting = []
    const planned = inPortions(some, portion, (people) => planDeleted(people.map(({ deleted }) => deleted)))
    for await (const [one, plan] of planned) each({ ...one, plan })
  }
  return {
    add: async (item: SourceDeletedPerson): Promise<void> => {
      waiting.push(item)
      if (waiting.length >= portion) await flush()
    },
    finish: flush,
  }
}
