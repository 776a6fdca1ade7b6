import type { RestorePlanRow } from '@reprieve/domain'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTRPC } from '../../trpc/client.ts'
import { untilAnswered } from '../../trpc/outage.ts'
import { refusalOf } from '../../trpc/refusal.ts'
import { newPasswordDraft, type Password, type PasswordDraft } from '../password/password-draft.ts'
import { holderNamesOf } from './choices.ts'
import { newRequestId } from './new-request-id.ts'
import { type PlanDifference, planDifferences } from './plan-differences.ts'
import { useRestorePlan } from './use-restore-plan.ts'

/** What the list has to know about a restore, or about a user that turned out to be gone. */
export interface Restored {
  readonly userId: string
  /** Whether the restore moved somebody else to the bin. */
  readonly replacedOthers: boolean
}

export type Step = 'review' | 'password' | 'result'

/** The course of one restore: review, password, result. It returns to the review if the plan has changed. */
export function useRestore(userId: string, onRestored: (done: Restored) => void) {
  const trpc = useTRPC()
  const [step, setStep] = useState<Step>('review')
  const [password, setPassword] = useState<Password | null>(null)
  const [draft, setDraft] = useState<PasswordDraft>(newPasswordDraft)
  const [holderNames, setHolderNames] = useState<ReadonlyMap<string, string>>(new Map())
  const [changes, setChanges] = useState<readonly PlanDifference[] | null>(null)
  // One id for one intention, so that a second try after a lost connection restores nothing twice.
  const requestId = useRef(newRequestId())
  const subject = useQuery(trpc.restore.subject.queryOptions({ userId }, { staleTime: 60_000, gcTime: 0 }))
  const plan = useRestorePlan(userId, subject.data?.tenant)
  const restore = useMutation(
    trpc.restore.restore.mutationOptions({
      ...untilAnswered,
      onSuccess: ({ effects }) => {
        setStep('result')
        onRestored({ userId, replacedOthers: effects.holders.some(({ change }) => change === 'replaced') })
      },
      onError: (error) => {
        const refusal = refusalOf(error)?.refusal
        if (refusal) requestId.current = newRequestId()
        if (refusal?.type === 'PlanStale') showChanges(plan.row, refusal.plan.rows[0])
        if (refusal?.type === 'RestoreConflict') showChanges(plan.row, refusal.row)
      },
    }),
  )

  const showChanges = (seen: RestorePlanRow | undefined, now: RestorePlanRow | undefined) => {
    setChanges(seen && now ? planDifferences(seen, now) : [])
    setStep('review')
    void plan.replan()
  }

  const confirm = (chosen: Password) => {
    if (!plan.agreed) return
    setPassword(chosen)
    setHolderNames(holderNamesOf(plan.conflicts))
    setChanges(null)
    const { value, mustChange } = chosen
    restore.mutate({
      requestId: requestId.current,
      restore: {
        userId,
        planHash: plan.agreed.planHash,
        resolutions: [...plan.agreed.resolutions],
        password: { value, mustChange },
      },
    })
  }

  return {
    step,
    setStep,
    subject,
    plan,
    changes,
    restore,
    confirm,
    password,
    draft,
    setDraft,
    holderNames,
    gone: goneBecause(),
  }

  /** The reason why nothing is left to restore, if so. */
  function goneBecause(): 'UserNotFound' | 'UserNotDeleted' | null {
    const said = [subject.error, plan.error, restore.error].map((error) => refusalOf(error)?.refusal?.type)
    const refused = plan.row?.outcome === 'refused' ? plan.row.refusal : undefined
    if (step === 'result') return null
    if (refused) return refused
    return said.includes('UserNotDeleted')
      ? 'UserNotDeleted'
      : said.includes('UserNotFound')
        ? 'UserNotFound'
        : null
  }
}

export type Restore = ReturnType<typeof useRestore>
