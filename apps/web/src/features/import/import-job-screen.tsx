'use client'

import { ToggleButton } from '@fluentui/react-components'
import { RecordStop20Regular } from '@fluentui/react-icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import type { CountedImportShown } from '../../server/import/to-import-shown.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import bulkStyles from '../bulk-restore/bulk-restore.module.css'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { isOpen } from '../jobs/follow-jobs.ts'
import { JobPace } from '../jobs/job-pace.tsx'
import { Command } from '../list/command-bar.tsx'
import { DownloadLink } from '../list/download-link.tsx'
import listStyles from '../list/list.module.css'
import { PagedList } from '../list/paged-list.tsx'
import { useRows } from '../list/use-pages.ts'
import { newRequestId } from '../restore/new-request-id.ts'
import { pathIn } from '../shell/path-in.ts'
import { Shown } from '../shell/shown.tsx'
import { type DoneOutcome, doneOutcomes } from './done-row.ts'
import styles from './import.module.css'
import { importCounts } from './import-counts.ts'
import { placeOf, useDoneColumns } from './use-done-columns.tsx'
import { useImportJob } from './use-import-job.ts'

interface ImportJobScreenProps {
  readonly tenantId: string
  readonly first: CountedImportShown
  /** Whether the visitor may stop the import. */
  readonly canStop: boolean
}

/** One import: its progress, what became of each row, and the file of its results. */
export function ImportJobScreen({ tenantId, first, canStop }: ImportJobScreenProps) {
  const t = useTranslations('web.import')
  const tJobs = useTranslations('web.jobs')
  const [outcome, setOutcome] = useState<DoneOutcome | null>(null)
  const { job, list, done, estimate } = useImportJob(first, outcome)
  const rows = useRows(list)
  const columns = useDoneColumns(tenantId)
  const router = useRouter()
  const stop = useStop(job.id)
  const failure = failureOf(stop)
  const results = pathIn(tenantId, `/jobs/${job.id}/results`)
  return (
    <div className={listStyles.screen}>
      <h1 className={listStyles.title}>
        {t('jobTitle', { source: job.source })}
        {job.fileName !== null && (
          <>
            {' – '}
            <Shown text={job.fileName} />
          </>
        )}
      </h1>
      <p aria-live="polite" className={listStyles.lead}>
        {tJobs(`imports.${job.state}`, importCounts(job))}
      </p>
      {isOpen(job) && <JobPace done={done} estimate={estimate} total={job.counts.total} />}
      <div aria-label={tJobs('commands')} className={listStyles.commands} role="toolbar">
        {canStop && isOpen(job) && (
          <Command
            disabled={stop.isPending}
            icon={<RecordStop20Regular />}
            onClick={stop.stop}
            text={tJobs('cancel')}
          />
        )}
        <DownloadLink href={results} text={t('resultsCsv')} />
        <DownloadLink href={`${results}?format=json`} text={t('resultsJson')} />
      </div>
      {failure !== null && <FailureBar error={failure} />}
      <div aria-label={t('show')} className={bulkStyles.filters} role="toolbar">
        <ToggleButton appearance="subtle" checked={outcome === null} onClick={() => setOutcome(null)}>
          {t('all', { count: done })}
        </ToggleButton>
        {doneOutcomes
          .filter((known) => (job.outcomes[known] ?? 0) > 0)
          .map((known) => (
            <ToggleButton
              appearance="subtle"
              checked={outcome === known}
              key={known}
              onClick={() => setOutcome(known)}
            >
              {t(`doneFilters.${known}`, { count: job.outcomes[known] ?? 0 })}
            </ToggleButton>
          ))}
      </div>
      <PagedList
        columns={columns}
        columnsClass={styles.done}
        label={t('grid')}
        list={list}
        narrowed={outcome !== null}
        onClear={() => setOutcome(null)}
        onOpen={(id) => {
          const row = rows.find((one) => one.id === id)
          const place = row && placeOf(row)
          if (place) router.push(pathIn(tenantId, place))
        }}
        rows={rows}
        texts={{
          loading: t('loadingRows'),
          loaded: t('loadedRows', { count: rows.length }),
          none: t('noRows'),
          noneHint: t('noRowsHint'),
          noneFound: t('noRows'),
          noneFoundHint: t('noRowsHint'),
        }}
      />
    </div>
  )
}

function useStop(jobId: string) {
  const trpc = useTRPC()
  const cache = useQueryClient()
  // One id for one intention, so that a second try after a lost connection changes nothing more.
  const requestId = useRef(newRequestId())
  const cancel = useMutation(
    trpc.imports.cancel.mutationOptions({
      ...untilAnswered,
      onSettled: () => cache.invalidateQueries({ queryKey: trpc.imports.get.queryKey({ jobId }) }),
    }),
  )
  const { error, failureReason, isPending } = cancel
  const stop = () => cancel.mutate({ requestId: requestId.current, jobId })
  return { error, failureReason, isPending, stop }
}
