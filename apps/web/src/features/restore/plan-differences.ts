import type { Conflict, ReadyRow, RestoreEffects, RestorePlanRow } from '@reprieve/domain'

export type PlanDifference =
  | { readonly kind: 'conflict-new' | 'conflict-gone'; readonly conflict: Conflict }
  | { readonly kind: 'name'; readonly from: string; readonly to: string }
  | {
      readonly kind:
        | 'addresses'
        | 'licences'
        | 'roles'
        | 'groups'
        | 'manager'
        | 'reports'
        | 'holders'
        | 'signIn'
        | 'hold'
    }

/** What a person who has read the first plan must know about the second, most important first. */
export function planDifferences(seen: RestorePlanRow, now: RestorePlanRow): readonly PlanDifference[] {
  const [before, after] = [conflictsOf(seen), conflictsOf(now)]
  return [
    ...missingFrom(before, after).map((conflict) => ({ kind: 'conflict-new', conflict }) as const),
    ...missingFrom(after, before).map((conflict) => ({ kind: 'conflict-gone', conflict }) as const),
    ...(seen.outcome === 'ready' && now.outcome === 'ready' ? effectDifferences(seen, now) : []),
  ]
}

const conflictsOf = (row: RestorePlanRow): readonly Conflict[] =>
  row.outcome === 'refused' ? [] : row.conflicts

const missingFrom = (known: readonly Conflict[], all: readonly Conflict[]): readonly Conflict[] => {
  const keys = new Set(known.map(keyOf))
  return all.filter((conflict) => !keys.has(keyOf(conflict)))
}

const keyOf = ({ kind, value, holder }: Conflict): string => `${kind} ${value} ${holder?.id ?? ''}`

const parts = {
  addresses: ({ proxyAddresses, primaryAddress }: RestoreEffects) => [proxyAddresses, primaryAddress],
  licences: ({ licences }: RestoreEffects) => licences,
  roles: ({ roles }: RestoreEffects) => roles,
  groups: ({ groups }: RestoreEffects) => groups,
  manager: ({ manager }: RestoreEffects) => manager,
  reports: ({ reports }: RestoreEffects) => reports,
  holders: ({ holders }: RestoreEffects) => holders,
  signIn: ({ signIn }: RestoreEffects) => signIn,
  hold: ({ hold }: RestoreEffects) => hold,
} as const

function effectDifferences(seen: ReadyRow, now: ReadyRow): readonly PlanDifference[] {
  const [from, to] = [seen.effects.userPrincipalName, now.effects.userPrincipalName]
  const kinds = Object.entries(parts).filter(
    ([, part]) => JSON.stringify(part(seen.effects)) !== JSON.stringify(part(now.effects)),
  )
  return [
    ...(from === to ? [] : [{ kind: 'name', from, to } as const]),
    // The entries of an object have its keys.
    ...kinds.map(([kind]) => ({ kind: kind as keyof typeof parts })),
  ]
}
