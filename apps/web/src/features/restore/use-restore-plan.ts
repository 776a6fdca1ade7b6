import { parseUserPrincipalName, type RestorePlanRow, type Tenant } from '@reprieve/domain'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf } from '../../trpc/outage.ts'
import { type Choices, proposedChoices, toResolutions, typedName } from './choices.ts'
import { useDebounced } from './use-debounced.ts'

const typingPauseMs = 300

/** A plan is valid only at its moment, so none is kept for the next opening of the panel. */
const planLifetime = { staleTime: 0, gcTime: 0 } as const

/**
 * The plan for one user under the present choices. An invalid name is not sent; the server checks any other once the
 * typing pauses.
 */
export function useRestorePlan(userId: string, tenant: Tenant | undefined) {
  const trpc = useTRPC()
  const cache = useQueryClient()
  const [chosen, setChoices] = useState<Choices | null>(null)
  const optionsFor = (resolutions: ReturnType<typeof toResolutions>) =>
    trpc.restore.preview.queryOptions({ rows: [{ userId, resolutions: [...resolutions] }] }, planLifetime)

  const unanswered = useQuery(optionsFor([]))
  const conflicts = conflictsOf(unanswered.data?.plan.rows[0])
  const choices = chosen ?? proposedChoices(conflicts)
  const name = typedName(choices)
  const parsed = name === null || !tenant ? null : parseUserPrincipalName(name, tenant)
  const nameProblem = parsed && !parsed.ok ? parsed.error : null

  // Typed text is sent after a pause; a click is sent at once.
  const newName = useDebounced(choices.newName, typingPauseMs)
  const holderName = useDebounced(choices.holderName, typingPauseMs)
  const isTyping = newName !== choices.newName || holderName !== choices.holderName
  const resolutions = toResolutions(choices, conflicts)
  const answered = useQuery({
    ...optionsFor(resolutions),
    enabled: unanswered.isSuccess && nameProblem === null && !isTyping,
    placeholderData: keepPreviousData,
  })
  const row = answered.data?.plan.rows[0]
  const isSettled =
    unanswered.isSuccess &&
    !isTyping &&
    answered.isSuccess &&
    !answered.isPlaceholderData &&
    !answered.isFetching

  return {
    conflicts,
    choices,
    setChoices,
    nameProblem,
    row,
    /** What to send so that exactly this plan is carried out; null until the plan is there. */
    agreed: isSettled && nameProblem === null ? { resolutions, planHash: answered.data.planHash } : null,
    isChecking: nameProblem === null && !isSettled,
    error: failureOf(unanswered) ?? failureOf(answered),
    /** Plans again. The shown row stays until the new one arrives. */
    replan: () => cache.invalidateQueries({ queryKey: trpc.restore.preview.queryKey() }),
  }
}

const conflictsOf = (row: RestorePlanRow | undefined) =>
  row === undefined || row.outcome === 'refused' ? [] : row.conflicts
