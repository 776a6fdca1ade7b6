import type { RestorePlan, RestorePlanRow } from '../restore-plan.ts'

/**
 * A text whose hash identifies the plan (R29), or one row of it. Members are sorted, and so are lists: rows carry their
 * number, and in every other list of a plan the order says nothing to a person.
 */
export function canonicalPlan(plan: RestorePlan | RestorePlanRow): string {
  return canonical(plan)
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`
}
