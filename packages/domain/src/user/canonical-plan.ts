import type { RestorePlan, RestorePlanRow } from './restore-plan.ts'

/**
 * A text whose hash identifies the plan (R29), or one row of it. Members are sorted, and so are lists: rows carry their
 * number, and in every other list of a plan the order says nothing to a person.
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
