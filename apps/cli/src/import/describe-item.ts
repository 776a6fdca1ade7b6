import type { OperationError } from '@reprieve/domain'
import type { ImportRowPlan } from '@reprieve/domain/import'
import { describeConflict, describeError } from '@reprieve/i18n'
import type { PlannedBelongingRow, PlannedGroupRow, SourceProblem } from '@reprieve/import'

const problems: Readonly<Record<SourceProblem, string>> = {
  encoding: 'has bytes that are not UTF-8: save the file as UTF-8',
  malformed: 'does not follow the format',
  'too-large': 'is too long',
  characters: 'has characters that cannot be, such as a line break',
  'not-a-description': 'changes an object, or refers to another file: only descriptions of people are read',
  'no-name': 'has no sign-in name',
  'not-yes-or-no': 'is neither yes nor no',
}

export const describeProblem = (column: string | null, problem: SourceProblem): string =>
  `${column === null ? 'The row' : `Column ${column}`} ${problems[problem]}.`

/** Says why a row is refused, with every conflict of a restore; for a change, what changes. */
export function describePlan(plan: ImportRowPlan): string {
  if (plan.outcome === 'refused') return describeRefusal(plan.error)
  if (plan.outcome === 'create' && plan.password === 'not-taken')
    return 'The password is not taken, as its scheme is not known here.'
  if (plan.outcome !== 'change' && plan.outcome !== 'restore') return ''
  return changesOf(plan).join('; ')
}

interface Change {
  readonly before: object
  readonly after: object
}

function changesOf({ before, after }: Change): readonly string[] {
  const earlier = new Map<string, unknown>(Object.entries(before))
  return Object.entries(after).map(
    ([name, value]) => `${name}: ${JSON.stringify(earlier.get(name))} → ${JSON.stringify(value)}`,
  )
}

/** Why a group is refused, or what changes in it. */
export function describeGroup({ plan, unknownMembers }: PlannedGroupRow): string {
  if (plan.outcome === 'refused') return describeRefusal(plan.error)
  const members = plan.outcome === 'leave' ? 0 : plan.members.length
  const names = plan.outcome === 'change' || plan.outcome === 'restore' ? changesOf(plan) : []
  return [
    ...names,
    ...(members > 0 ? [`${members} members are added`] : []),
    ...(unknownMembers > 0 ? [`${unknownMembers} members are nobody whom this import takes`] : []),
  ].join('; ')
}

/** Says why something that belongs to a person is refused, or what changes. */
export const describeBelonging = ({ plan }: Pick<PlannedBelongingRow, 'plan'>): string =>
  plan.outcome === 'refused' ? describeRefusal(plan.error) : changesOf(plan).join('; ')

/** Says why something is refused, with every conflict of a restore. */
export function describeRefusal(error: OperationError): string {
  const text =
    error.type === 'InvalidInput' ? `Column ${error.path} ${error.problem}.` : describeError('en', error)
  const conflicts = error.type === 'RestoreConflict' ? error.row.conflicts : []
  return [text, ...conflicts.map((conflict) => describeConflict('en', conflict))].join(' ')
}
