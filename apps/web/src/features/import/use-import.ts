import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { newRequestId } from '../restore/new-request-id.ts'
import type { ImportPlan } from './planned-row.ts'
import { type Chosen, type FileAnswer, sendFile } from './send-file.ts'

/** Plans a chosen file, and starts its import once the plan is confirmed. */
export function useImport(tenantId: string, onStarted: (jobId: string) => void) {
  const [plan, setPlan] = useState<ImportPlan | null>(null)
  const [isStale, setStale] = useState(false)
  const [refusal, setRefusal] = useState<Extract<FileAnswer, { kind: 'refused' }> | null>(null)
  // One id for one intention, so that a second click starts no second import.
  const requestId = useRef(newRequestId())
  const take = (answer: FileAnswer) => {
    setRefusal(answer.kind === 'refused' ? answer : null)
    if (answer.kind === 'started') return onStarted(answer.jobId)
    requestId.current = newRequestId()
    if (answer.kind !== 'plan') return
    setPlan(answer.plan)
    setStale(answer.isStale)
  }
  const onError = () => setRefusal({ kind: 'refused', text: null, problem: null })
  const planning = useMutation({
    mutationFn: (chosen: Chosen) => sendFile(tenantId, chosen),
    onSuccess: take,
    onError,
  })
  const starting = useMutation({
    mutationFn: ({ chosen, deleteMissing }: { chosen: Chosen; deleteMissing: boolean }) =>
      sendFile(tenantId, chosen, {
        planHash: plan?.planHash ?? '',
        deleteMissing,
        requestId: requestId.current,
      }),
    onSuccess: take,
    onError,
  })
  const isStarted = starting.data?.kind === 'started'
  return {
    plan,
    /** Whether the plan has changed since it was shown first. */
    isStale,
    refusal,
    isPlanning: planning.isPending,
    isStarting: starting.isPending || isStarted,
    read: planning.mutate,
    start: starting.mutate,
    forget: () => {
      setPlan(null)
      setStale(false)
      setRefusal(null)
    },
  }
}
