import type { GroupId, OperationError, Result, UserId } from '@reprieve/domain'
import type { ImportBelongingPlan, ImportGroupPlan, ImportRowPlan } from '@reprieve/domain/import'
import type { OperationContext } from '../../context.ts'
import type { DoneImportRow, ImportRow } from './import-row.ts'

type Asked<Input, Value> = (context: OperationContext, input: Input) => Promise<Result<Value, OperationError>>

type OfKind<Kind extends ImportRow['kind']> = Extract<ImportRow, { readonly kind: Kind }>
type Person = OfKind<'person'>['person']
type Group = OfKind<'group'>['group']
type Given = OfKind<'belonging'>['given']

/** The operations by which a row of an import is carried out, which are those of the command line. */
export interface RowOperations {
  readonly importPerson: Asked<
    { source: string; person: Person; fingerprint: string },
    { readonly userId: UserId; readonly plan: ImportRowPlan }
  >
  readonly previewImport: Asked<
    { source: string; people: Person[] },
    readonly { readonly plan: ImportRowPlan }[]
  >
  readonly importGroup: Asked<
    { source: string; group: Group; fingerprint?: string },
    { readonly groupId: GroupId; readonly plan: ImportGroupPlan }
  >
  readonly importBelonging: Asked<
    { source: string; given: Given; fingerprint?: string },
    { readonly userId: UserId; readonly plan: ImportBelongingPlan }
  >
  readonly deleteUser: Asked<{ userId: UserId }, unknown>
}

/** Carries out one row of an import, completely or not at all. */
export async function carryOutRow(
  operations: RowOperations,
  context: OperationContext,
  { input, source }: { readonly input: ImportRow; readonly source: string },
): Promise<DoneImportRow> {
  switch (input.kind) {
    case 'unreadable':
      return { input, outcome: 'unreadable', userId: null, error: null }
    case 'refused':
      return input.repeats === null
        ? await refuseAgain(operations, context, { input, source })
        : refusedRow(input, { type: 'ImportRepeated', line: input.repeats })
    case 'person': {
      const { person, print: fingerprint } = input
      const done = await operations.importPerson(context, { source, person, fingerprint })
      return done.ok
        ? { input, outcome: outcomes[done.value.plan.outcome], userId: done.value.userId, error: null }
        : refusedRow(input, done.error)
    }
    case 'group': {
      const { group, print } = input
      const asked = { source, group, ...(print !== null && { fingerprint: print }) }
      const done = await operations.importGroup(context, asked)
      return done.ok
        ? { input, outcome: outcomes[done.value.plan.outcome], userId: null, error: null }
        : refusedRow(input, done.error)
    }
    case 'belonging': {
      const { given, print } = input
      const asked = { source, given, ...(print !== null && { fingerprint: print }) }
      const done = await operations.importBelonging(context, asked)
      return done.ok
        ? { input, outcome: outcomes[done.value.plan.outcome], userId: done.value.userId, error: null }
        : refusedRow(input, done.error)
    }
    case 'missing': {
      const { userId } = input
      const done = await operations.deleteUser(context, { userId })
      return done.ok
        ? { input, outcome: 'deleted', userId, error: null }
        : refusedRow(input, done.error, userId)
    }
  }
}

/** Says why a person is refused by now. Where nothing is in the way any more, the plan has changed. */
async function refuseAgain(
  operations: Pick<RowOperations, 'previewImport'>,
  context: OperationContext,
  { input, source }: { readonly input: OfKind<'refused'>; readonly source: string },
): Promise<DoneImportRow> {
  const planned = await operations.previewImport(context, { source, people: [input.person] })
  if (!planned.ok) return refusedRow(input, planned.error)
  const plan = planned.value[0]?.plan
  return plan?.outcome === 'refused'
    ? refusedRow(input, plan.error, plan.userId)
    : refusedRow(input, { type: 'ImportRowStale' })
}

export const refusedRow = (
  input: ImportRow,
  error: OperationError,
  userId: UserId | null = null,
): DoneImportRow => ({ input, outcome: 'refused', userId, error })

// A refused plan is not carried out, so its word is never needed.
const outcomes = {
  create: 'created',
  change: 'changed',
  restore: 'restored',
  leave: 'left',
  refused: 'refused',
} as const
