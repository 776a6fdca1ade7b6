import type { ImportDeletedPlan } from '@reprieve/domain/import'
import type { SourceDeletedPerson } from '../source-item.ts'
import type { ImportPlanner } from './import-planner.ts'

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
    const plans = some.length === 0 ? [] : await planDeleted(some.map(({ deleted }) => deleted))
    for (const [index, one] of some.entries()) {
      const plan = plans[index]
      if (plan === undefined) throw new Error('A person of the portion has no plan')
      each({ ...one, plan })
    }
  }
  return {
    add: async (item: SourceDeletedPerson): Promise<void> => {
      waiting.push(item)
      if (waiting.length >= portion) await flush()
    },
    finish: flush,
  }
}
