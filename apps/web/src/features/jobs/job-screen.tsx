'use client'

import { ToggleButton } from '@fluentui/react-components'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import type { JobShown } from '../../server/jobs/to-job-shown.ts'
import bulkStyles from '../bulk-restore/bulk-restore.module.css'
import listStyles from '../list/list.module.css'
import { PagedList } from '../list/paged-list.tsx'
import { useRows } from '../list/use-pages.ts'
import { pathIn } from '../shell/path-in.ts'
import { isOpen } from './follow-jobs.ts'
import { JobCommands } from './job-commands.tsx'
import type { JobLine } from './job-line.ts'
import { JobPace } from './job-pace.tsx'
import styles from './jobs.module.css'
import { useJob } from './use-job.ts'
import { placeOf, useLineColumns } from './use-line-columns.tsx'

interface JobScreenProps {
  readonly tenantId: string
  readonly first: JobShown
  /** Whether the visitor may stop the job or retry its failed rows. */
  readonly canRestore: boolean
  /** Whether the visitor may delete users, as the undo of a restore does. */
  readonly canUndo: boolean
}

/** One bulk restore: its progress, the outcome for each user, and what can be done about failed rows. */
export function JobScreen({ tenantId, first, canRestore, canUndo }: JobScreenProps) {
  const t = useTranslations('web.jobs')
  const [outcome, setOutcome] = useState<JobLine['outcome'] | null>(null)
  const { job, lines, estimate } = useJob(first, outcome)
  const rows = useRows(lines)
  const columns = useLineColumns(tenantId, canUndo)
  const router = useRouter()
  const { total, restored, failed, pending } = job.counts
  const done = restored + failed
  return (
    <div className={listStyles.screen}>
      <h1 className={listStyles.title}>{t('titleOne', { count: total })}</h1>
      <p aria-live="polite" className={listStyles.lead}>
        {t(job.state, { total, restored, failed, done })}
      </p>
      {isOpen(job) && <JobPace done={done} estimate={estimate} total={total} />}
      <JobCommands
        canRestore={canRestore}
        isGuarded={rows.some(({ error }) => error === 'DeletionGuard')}
        job={job}
        tenantId={tenantId}
      />
      <div aria-label={t('show')} className={bulkStyles.filters} role="toolbar">
        <ToggleButton appearance="subtle" checked={outcome === null} onClick={() => setOutcome(null)}>
          {t('outcomes.all', { count: total })}
        </ToggleButton>
        {(['restored', 'failed', 'pending'] as const).map((known) => (
          <ToggleButton
            appearance="subtle"
            checked={outcome === known}
            key={known}
            onClick={() => setOutcome(known)}
          >
            {t(`outcomes.${known}`, { count: { restored, failed, pending }[known] })}
          </ToggleButton>
        ))}
      </div>
      <PagedList
        list={lines}
        narrowed={outcome !== null}
        onClear={() => setOutcome(null)}
        texts={{
          loading: t('loadingRows'),
          loaded: t('loadedRows', { count: rows.length }),
          none: t('noRows'),
          noneHint: t('noRowsHint'),
          noneFound: t('noRows'),
          noneFoundHint: t('noRowsHint'),
        }}
        columns={columns}
        columnsClass={styles.lines}
        label={t('rows')}
        onOpen={(id) => {
          const line = rows.find((row) => row.id === id)
          if (line) router.push(pathIn(tenantId, placeOf(line)))
        }}
        rows={rows}
      />
    </div>
  )
}
