import type { ReviewedItem } from '@reprieve/import'
import type { StartImportInput } from '@reprieve/operations'
import type { z } from 'zod'
import { isToDo, type ReviewedFile } from './review-file.ts'

type Row = z.input<typeof StartImportInput>['rows'][number]

/** The rows of a job: what is to be done, and what is refused, so that its results have all that needs correction. */
export const toImportRows = (
  { items, missing }: Pick<ReviewedFile, 'items' | 'missing'>,
  { deleteMissing }: { readonly deleteMissing: boolean },
): readonly Row[] => [
  ...items.flatMap(toRow),
  ...(deleteMissing ? missing.map(({ userId }): Row => ({ kind: 'missing', userId })) : []),
]

function toRow(item: ReviewedItem): readonly Row[] {
  const { line } = item
  switch (item.kind) {
    case 'skipped':
    // Only the operator brings in the bin.
    case 'deleted':
      return []
    case 'unreadable':
      return [{ kind: 'unreadable', line, column: item.column, problem: item.problem }]
    case 'person': {
      const { person, plan, fingerprint } = item
      if (plan.outcome !== 'refused')
        return fingerprint === null ? [] : [{ kind: 'person', line, person, print: fingerprint }]
      const repeats = plan.error.type === 'ImportRepeated' ? plan.error.line : null
      return [{ kind: 'refused', line, person, repeats }]
    }
    case 'belonging': {
      const { given, displayName: name, fingerprint: print } = item
      return [{ kind: 'belonging', line, given, name, print }]
    }
    case 'group': {
      const { group, fingerprint, plan } = item
      const isTold = isToDo(item) || plan.outcome === 'refused'
      return isTold ? [{ kind: 'group', line, group, print: fingerprint }] : []
    }
  }
}
