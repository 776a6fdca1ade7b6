import type { OperationError } from '@reprieve/domain'
import { describeConflict, describeError, type Locale } from '@reprieve/i18n'
import type { ReviewedItem } from '@reprieve/import'
import type { SourceUser } from '@reprieve/operations'
import {
  type ImportPlan,
  type MemberChange,
  type PlannedOutcome,
  type PlannedRow,
  plannedOutcomes,
} from '../../features/import/planned-row.ts'
import { isToDo, type ReviewedFile } from './review-file.ts'

/** As many rows of one outcome as a person looks through. */
const shownOfEach = 1_000

/** The plan of a file for the screen. */
export function toPlan(reviewed: ReviewedFile, locale: Locale): ImportPlan {
  const { items, missing, known, unknown, ignored, shrunk, planHash } = reviewed
  const counts = Object.fromEntries(plannedOutcomes.map((outcome) => [outcome, 0])) as Record<
    PlannedOutcome,
    number
  >
  const rows: PlannedRow[] = []
  const add = (outcome: PlannedOutcome, toRow: () => PlannedRow) => {
    counts[outcome] += 1
    if (counts[outcome] <= shownOfEach) rows.push(toRow())
  }
  for (const [index, item] of items.entries()) add(outcomeOf(item), () => toPlannedRow(item, index, locale))
  for (const user of missing) add('missing', () => missingRow(user))
  const toDo = items.filter(isToDo).length
  const why = shrunk && describeError(locale, shrunk)
  return { planHash, counts, rows, toDo, ignored, known, unknown, shrunk: why }
}

const outcomeOf = (item: ReviewedItem): PlannedOutcome => ('plan' in item ? item.plan.outcome : item.kind)

const nothing = {
  displayName: '',
  userPrincipalName: '',
  changes: [],
  reason: null,
  fault: null,
  group: null,
  losesPassword: false,
} as const

const missingRow = ({ userId, displayName, userPrincipalName }: SourceUser): PlannedRow => ({
  ...nothing,
  id: userId,
  displayName,
  userPrincipalName,
  outcome: 'missing',
  line: null,
})

function toPlannedRow(item: ReviewedItem, index: number, locale: Locale): PlannedRow {
  const { line } = item
  const base = { ...nothing, id: String(index), outcome: outcomeOf(item), line }
  if (item.kind === 'skipped') return base
  if (item.kind === 'unreadable') {
    const { column, problem } = item
    return { ...base, fault: { column, problem } }
  }
  const { plan } = item
  const told = {
    ...base,
    changes: 'before' in plan ? changesOf(plan) : [],
    reason: plan.outcome === 'refused' ? reasonOf(plan.error, locale) : null,
  }
  if (item.kind === 'group') {
    const added = 'members' in plan ? plan.members.length : 0
    const group = { added, unknown: item.unknownMembers }
    return { ...told, displayName: item.group.displayName, group }
  }
  if (item.kind === 'deleted') {
    const { displayName, userPrincipalName } = item.deleted.person
    return { ...told, displayName, userPrincipalName }
  }
  if (item.kind === 'belonging') {
    const { displayName, userPrincipalName } = item
    return { ...told, displayName, userPrincipalName }
  }
  const { displayName, userPrincipalName } = item.person
  return {
    ...told,
    displayName,
    userPrincipalName: 'userPrincipalName' in plan ? plan.userPrincipalName : userPrincipalName,
    losesPassword: item.plan.outcome === 'create' && item.plan.password === 'not-taken',
  }
}

interface Changing {
  readonly before: object
  readonly after: object
}

function changesOf({ before, after }: Changing): readonly MemberChange[] {
  const earlier = new Map<string, unknown>(Object.entries(before))
  return Object.entries(after).map(([member, value]) => ({
    member,
    before: toText(earlier.get(member)),
    after: toText(value),
  }))
}

const toText = (value: unknown): string =>
  Array.isArray(value) ? value.join(', ') : value === null || value === undefined ? '' : String(value)

/** Why something is refused, with every conflict of a restore. */
export function reasonOf(error: OperationError, locale: Locale): string {
  const conflicts = error.type === 'RestoreConflict' ? error.row.conflicts : []
  const texts = conflicts.map((conflict) => describeConflict(locale, conflict))
  return [describeError(locale, error), ...texts].join(' ')
}
