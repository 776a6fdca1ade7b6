import type { Conflict, GroupResolution } from '@reprieve/domain'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import { refusalOf } from '../../trpc/refusal.ts'
import { newRequestId } from '../restore/new-request-id.ts'
import type { AnyRecipientKind } from './recipient-kind.ts'

/** A plan is valid only at its moment, so none is kept for the next opening of the panel. */
const planLifetime = { staleTime: 0, gcTime: 0, refetchOnWindowFocus: false } as const

/** The plan of a restore under the present choices, and the restore itself. */
export function useRecipientRestore(kind: AnyRecipientKind, id: string, onRestored: () => void) {
  const trpc = useTRPC()
  const [takeBack, setTakeBack] = useState<ReadonlySet<string>>(new Set())
  const requestId = useRef(newRequestId())
  const planOf = (resolutions: GroupResolution[]) =>
    trpc.recipients.preview.queryOptions({ kind, id, resolutions }, planLifetime)
  const run = useMutation(
    trpc.recipients.restore.mutationOptions({
      ...untilAnswered,
      onSuccess: onRestored,
      onError: (error) => {
        if (!refusalOf(error)?.refusal) return
        requestId.current = newRequestId()
        void unanswered.refetch()
        void answered.refetch()
      },
    }),
  )
  const isAsked = !run.isSuccess
  const unanswered = useQuery({ ...planOf([]), enabled: isAsked })
  const conflicts = unanswered.data?.conflicts ?? []
  const resolutions = answersTo(conflicts, takeBack)
  const answered = useQuery({
    ...planOf(resolutions),
    enabled: isAsked && unanswered.isSuccess,
    placeholderData: keepPreviousData,
  })
  const isChecking = answered.isFetching || answered.isPlaceholderData
  const plan = unanswered.isSuccess ? answered.data : undefined
  return {
    conflicts,
    takeBack,
    setTakeBack,
    plan,
    isChecking,
    canRestore: plan?.outcome === 'ready' && !isChecking && !run.isPending,
    isRestoring: run.isPending,
    run: () => run.mutate({ requestId: requestId.current, kind, id, resolutions }),
    done: run.data?.effects ?? null,
    failure: failureOf(unanswered) ?? failureOf(answered) ?? failureOf(run),
  }
}

/** Each contested address is left to its holder, unless it is taken back. */
const answersTo = (conflicts: readonly Conflict[], takeBack: ReadonlySet<string>): GroupResolution[] =>
  conflicts.map(({ value, resolutions }) => ({
    resolve: takeBack.has(value) && resolutions.includes('takeBack') ? 'takeBack' : 'drop',
    value,
  }))
