import type { OperationError, Result, Tenant } from '@reprieve/domain'
import {
  canImportBin,
  type ImportDeletedPlan,
  type ImportedBelonging,
  type ImportedGroup,
  type ImportedPerson,
  type SaidDeletedPerson,
} from '@reprieve/domain/import'
import type { OperationContext } from '../context.ts'
import type { Cursor } from '../page.ts'
import type { Operations } from '../use-cases.ts'
import type { SourceUser } from './list-source-users.ts'
import type { PreviewedBelonging } from './preview-belongings.ts'
import type { PreviewedGroup } from './preview-groups.ts'
import type { PreviewedRow } from './preview-import.ts'

type Planning = Pick<
  Operations,
  | 'getTenant'
  | 'previewImport'
  | 'previewGroups'
  | 'previewBelongings'
  | 'previewDeletedUsers'
  | 'listSourceUsers'
>

interface Asked {
  /** The administrator's name for the source. */
  readonly source: string
  /** The value of an answer. It throws what the caller expects for a refusal. */
  readonly unwrap: <Value>(answer: Result<Value, OperationError>) => Value
}

/** What planning a file of people asks of the directory. */
export interface ImportPlanner {
  readonly tenant: Tenant
  readonly planPeople: (people: readonly ImportedPerson[]) => Promise<readonly PreviewedRow[]>
  readonly planGroups: (groups: readonly ImportedGroup[]) => Promise<readonly PreviewedGroup[]>
  readonly planBelongings: (
    belongings: readonly ImportedBelonging[],
  ) => Promise<readonly PreviewedBelonging[]>
  /** Null where the caller may not bring in people of the bin, who are skipped then. */
  readonly planDeleted:
    | ((deleted: readonly SaidDeletedPerson[]) => Promise<readonly ImportDeletedPlan[]>)
    | null
  readonly usersOfSource: () => AsyncGenerator<SourceUser>
}

/** Gives the review of a file (`reviewSource`) the operations that it plans with, for one tenant and one source. */
export async function importPlanner(
  operations: Planning,
  context: OperationContext,
  { source, unwrap }: Asked,
): Promise<ImportPlanner> {
  return {
    tenant: unwrap(await operations.getTenant(context, {})),
    planPeople: async (people) =>
      unwrap(await operations.previewImport(context, { source, people: [...people] })),
    planGroups: async (groups) =>
      unwrap(await operations.previewGroups(context, { source, groups: [...groups] })),
    planBelongings: async (belongings) =>
      unwrap(await operations.previewBelongings(context, { source, belongings: [...belongings] })),
    planDeleted: canImportBin(context.actor)
      ? async (deleted) =>
          unwrap(await operations.previewDeletedUsers(context, { source, deleted: [...deleted] }))
      : null,
    async *usersOfSource() {
      let after: Cursor | null | undefined
      while (after !== null) {
        const page = { size: pageSize, ...(after && { after }) }
        const { items, next } = unwrap(await operations.listSourceUsers(context, { source, page }))
        yield* items
        after = next
      }
    },
  }
}

const pageSize = 500
