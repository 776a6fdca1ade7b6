import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTRPCClient } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import { refusalOf } from '../../trpc/refusal.ts'
import { newRequestId } from '../restore/new-request-id.ts'
import type { BulkPlan } from './use-bulk-plan.ts'

type Asked = ReturnType<BulkPlan['requestFor']> & { readonly planHash: string }

/** Starts the job for the ready rows with the plan that was shown, and calls back with the id of the job. */
export function useStart(plan: BulkPlan, onStarted: (jobId: string) => void) {
  const client = useTRPCClient()
  // One id for one intention, so that a second try after a lost connection starts no second job.
  const requestId = useRef(newRequestId())
  const start = useMutation({
    ...untilAnswered,
    mutationFn: (job: Asked) => client.jobs.start.mutate({ requestId: requestId.current, job }),
    onSuccess: ({ id }) => onStarted(id),
    onError: (error) => {
      const refusal = refusalOf(error)?.refusal
      if (refusal) requestId.current = newRequestId()
      if (refusal?.type === 'PlanStale') plan.planAnew()
    },
  })
  const prepare = useMutation({
    ...untilAnswered,
    mutationFn: async (): Promise<Asked> => {
      const ready = plan.rows.filter(({ state }) => state === 'ready')
      const request = plan.requestFor(ready)
      // A part needs a plan of its own: a row that stays behind may have given a name to another row, or taken it.
      const planHash =
        ready.length === plan.rows.length && plan.planHash !== null
          ? plan.planHash
          : (await client.restore.plan.mutate(request)).planHash
      return { ...request, planHash }
    },
    onSuccess: (job) => start.mutate(job),
  })
  return {
    start: () => prepare.mutate(),
    isStarting: prepare.isPending || start.isPending || start.isSuccess,
    error: failureOf(prepare) ?? failureOf(start),
  }
}
