import type { ReviewedItem } from '@reprieve/import'
import type { SourceUser } from '@reprieve/operations'
import { printRow, printSentence, type RowOptions } from '../print.ts'
import type { DoneRow } from './carry-out.ts'
import type { DoneBelonging } from './carry-out-belongings.ts'
import type { DoneDeleted } from './carry-out-deleted.ts'
import type { DoneGroup } from './carry-out-groups.ts'
import {
  describeBelonging,
  describeGroup,
  describePlan,
  describeProblem,
  describeRefusal,
} from './describe-item.ts'

/** Prints what an import would do with a row. */
export function printPlanned(options: RowOptions, item: ReviewedItem): void {
  const { line } = item
  if (item.kind === 'group') {
    const { plan, group } = item
    const id = 'groupId' in plan ? plan.groupId : null
    const reason = describeGroup(item)
    printRow(options, { line, outcome: plan.outcome, group: group.displayName, id, reason })
    return
  }
  if (item.kind === 'belonging') {
    const { plan, userPrincipalName } = item
    const reason = describeBelonging(item)
    printRow(options, { line, outcome: plan.outcome, userPrincipalName, id: plan.userId, reason })
    return
  }
  if (item.kind === 'deleted') {
    const { plan, deleted } = item
    const { userPrincipalName } = deleted.person
    const id = 'userId' in plan ? plan.userId : null
    const reason = plan.outcome === 'refused' ? describeRefusal(plan.error) : inBin
    printRow(options, { line, outcome: plan.outcome, userPrincipalName, id, reason })
    return
  }
  if (item.kind !== 'person') {
    const reason = item.kind === 'skipped' ? item.why : describeProblem(item.column, item.problem)
    printRow(options, { line, outcome: item.kind, userPrincipalName: null, id: null, reason })
    return
  }
  const { plan, person } = item
  const id = 'userId' in plan ? plan.userId : null
  const userPrincipalName = 'userPrincipalName' in plan ? plan.userPrincipalName : person.userPrincipalName
  printRow(options, { line, outcome: plan.outcome, userPrincipalName, id, reason: describePlan(plan) })
}

/** Prints the outcome of a row. */
export function printDone(options: RowOptions, { item, outcome, userId: id, reason }: DoneRow): void {
  const userPrincipalName = item.kind === 'person' ? item.person.userPrincipalName : null
  const why = item.kind === 'unreadable' ? describeProblem(item.column, item.problem) : reason
  printRow(options, { line: item.line, outcome, userPrincipalName, id, reason: why })
}

/** Prints what became of a group. */
export const printDoneGroup = (
  options: RowOptions,
  { line, group: { displayName: group }, outcome, groupId: id, reason }: DoneGroup,
): void => printRow(options, { line, outcome, group, id, reason })

/** Prints what became of something that belongs to a person. */
export const printDoneBelonging = (
  options: RowOptions,
  { line, userPrincipalName, outcome, userId: id, reason }: DoneBelonging,
): void => printRow(options, { line, outcome, userPrincipalName, id, reason })

/** Prints what became of somebody of the bin. */
export const printDoneDeleted = (
  options: RowOptions,
  { line, userPrincipalName, outcome, reason }: DoneDeleted,
): void => printRow(options, { line, outcome, userPrincipalName, id: null, reason: reason || inBin })

const inBin = 'deleted'

/** Prints a user who is missing in the source. */
export function printMissing(
  options: RowOptions,
  { userId: id, userPrincipalName }: SourceUser,
  outcome: 'missing' | 'deleted' | 'refused',
  reason = '',
): void {
  printRow(options, { line: null, outcome, userPrincipalName, id, reason })
}

/** Prints how many rows had which outcome, and which columns were ignored. */
export function printTotals(
  options: RowOptions,
  counts: ReadonlyMap<string, number>,
  ignored: readonly string[],
): void {
  const said = [...counts].map(([outcome, number]) => `${number} ${outcome}`).join(', ')
  printSentence(options, said === '' ? 'The file tells of nobody.' : `${said}.`)
  if (ignored.length > 0) printSentence(options, `Ignored, as no part of a user: ${ignored.join(', ')}.`)
}
