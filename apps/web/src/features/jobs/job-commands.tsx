import { ArrowRepeatAll20Regular, RecordStop20Regular } from '@fluentui/react-icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import type { JobShown } from '../../server/jobs/to-job-shown.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { Command } from '../list/command-bar.tsx'
import { DownloadLink } from '../list/download-link.tsx'
import listStyles from '../list/list.module.css'
import { newRequestId } from '../restore/new-request-id.ts'
import { pathIn } from '../shell/path-in.ts'
import { isOpen } from './follow-jobs.ts'

interface JobCommandsProps {
  readonly job: JobShown
  readonly tenantId: string
  readonly canRestore: boolean
  /** Whether rows have failed because restoring them would delete too many others (R8). */
  readonly isGuarded: boolean
}

/** The commands for a job: stop it, retry the failed rows, download the results. */
export function JobCommands({ job, tenantId, canRestore, isGuarded }: JobCommandsProps) {
  const t = useTranslations('web.jobs')
  const trpc = useTRPC()
  const cache = useQueryClient()
  const router = useRouter()
  // One id for one intention, so that a second try after a lost connection starts nothing twice.
  const requestId = useRef(newRequestId())
  const cancel = useMutation(
    trpc.jobs.cancel.mutationOptions({
      ...untilAnswered,
      onSettled: () => cache.invalidateQueries({ queryKey: trpc.jobs.get.queryKey({ jobId: job.id }) }),
    }),
  )
  const retry = useMutation(
    trpc.jobs.retry.mutationOptions({
      ...untilAnswered,
      onSuccess: ({ id }) => router.push(pathIn(tenantId, `/jobs/${id}`)),
      onError: () => {
        requestId.current = newRequestId()
      },
    }),
  )
  const failure = failureOf(cancel) ?? failureOf(retry)
  const { failed } = job.counts
  const retryWith = (confirmDeletions: boolean) =>
    retry.mutate({ requestId: requestId.current, retry: { jobId: job.id, confirmDeletions } })
  return (
    <>
      <div aria-label={t('commands')} className={listStyles.commands} role="toolbar">
        {canRestore && isOpen(job) && (
          <Command
            disabled={cancel.isPending}
            icon={<RecordStop20Regular />}
            onClick={() => cancel.mutate({ requestId: requestId.current, jobId: job.id })}
            text={t('cancel')}
          />
        )}
        {canRestore && !isOpen(job) && failed > 0 && (
          <Command
            disabled={retry.isPending}
            icon={<ArrowRepeatAll20Regular />}
            onClick={() => retryWith(false)}
            text={t('retry', { count: failed })}
          />
        )}
        {canRestore && !isOpen(job) && isGuarded && (
          <Command
            disabled={retry.isPending}
            icon={<ArrowRepeatAll20Regular />}
            onClick={() => retryWith(true)}
            text={t('retryConfirmed')}
          />
        )}
        <DownloadLink href={pathIn(tenantId, `/jobs/${job.id}/results`)} text={t('download')} />
      </div>
      {failure !== null && <FailureBar error={failure} />}
    </>
  )
}
