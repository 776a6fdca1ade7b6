import type { Conflict, Resolution } from '@reprieve/domain'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTRPCClient } from '../../trpc/client.ts'
import { failureOf } from '../../trpc/outage.ts'
import { type Choices, proposedChoices, toResolutions } from '../restore/choices.ts'
import { newRequestId } from '../restore/new-request-id.ts'
import type { BatchUser } from './batch.ts'
import { toGridRow } from './grid-row.ts'
import { firstStrategy } from './strategy.ts'

interface Decision {
  readonly choices: Choices
  readonly resolutions: readonly Resolution[]
}

/** Plans all users of a batch together, again after each decision. */
export function useBulkPlan(users: readonly BatchUser[]) {
  const client = useTRPCClient()
  const [strategy, setStrategy] = useState(firstStrategy)
  const [decisions, setDecisions] = useState(() => decisionsOf(users))
  // The rows are too many for the key of a query, so each change of the request increases a number instead.
  const [grid] = useState(newRequestId)
  const [revision, setRevision] = useState(0)
  const plan = useQuery({
    queryKey: ['restore.plan', grid, revision],
    queryFn: () => client.restore.plan.mutate(requestFor(users)),
    enabled: users.length > 0,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const planAnew = () => setRevision((last) => last + 1)

  function requestFor(some: readonly BatchUser[]) {
    const rows = some.map(({ id }) => ({
      userId: id,
      resolutions: [...(decisions.get(id)?.resolutions ?? [])],
    }))
    return { rows, strategy }
  }

  const rows = useMemo(() => {
    const planned = new Map(plan.data?.rows.map((row) => [row.userId, row]))
    return users.map((user) =>
      toGridRow(user, planned.get(user.id) ?? null, decisions.get(user.id)?.choices ?? null),
    )
  }, [users, plan.data, decisions])

  return {
    rows,
    strategy,
    planHash: plan.isPlaceholderData ? null : (plan.data?.planHash ?? null),
    isPlanning: plan.isFetching,
    error: failureOf(plan),
    planAnew,
    requestFor,
    choose: (changed: typeof strategy) => {
      setStrategy(changed)
      planAnew()
    },
    /** Decides for one user; null returns the decision to the strategy. */
    decide: (id: string, choices: Choices | null, conflicts: readonly Conflict[]) => {
      const next = new Map(decisions)
      if (choices === null) next.delete(id)
      else next.set(id, { choices, resolutions: toResolutions(choices, conflicts) })
      setDecisions(next)
      planAnew()
    },
  }
}

/** Decisions from a file, which gives some users new names. */
function decisionsOf(users: readonly BatchUser[]): ReadonlyMap<string, Decision> {
  const decisions = new Map<string, Decision>()
  for (const { id, newUserPrincipalName: userPrincipalName } of users) {
    if (userPrincipalName === undefined) continue
    const resolution = { resolve: 'newUserPrincipalName', userPrincipalName } as const
    const choices = { ...proposedChoices([]), name: resolution.resolve, newName: userPrincipalName }
    decisions.set(id, { choices, resolutions: [resolution] })
  }
  return decisions
}

export type BulkPlan = ReturnType<typeof useBulkPlan>
