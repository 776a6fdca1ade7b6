import type { RestorePlan, RestorePlanRow } from './restore-plan.ts'

/**
 * The canonical text of a plan (R29), or of one of its rows: equal plans have equal texts, so its hash identifies the
 * plan. Members and lists are sorted, because rows carry their number and the order of other lists means nothing to a
 * person.
 */
export function canonicalPlan(plan: RestorePlan | RestorePlanRow): string {
  return canonical(plan)
}

function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join(',')}]`
  const members = value as Readonly<Record<string, unknown>>
  let text = ''
  for (const name of Object.keys(members).sort()) {
    const member = members[name]
    if (member !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${canonical(member)}`
  }
  return `{${text}}`
}
