'use client'

import { ToggleButton } from '@fluentui/react-components'
import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import type { JobShown } from '../../server/jobs/to-job-shown.ts'
import bulkStyles from '../bulk-restore/bulk-restore.module.css'
import listStyles from '../list/list.module.css'
import { ListGrid } from '../list/list-grid.tsx'
import { ListState } from '../list/list-state.tsx'
import { emptySelection } from '../list/selection.ts'
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
  /** Whether the visitor may go on with it or stop it. */
  readonly canRestore: boolean
}

/** One bulk restore: how far it is, what became of each user, and what can be done about those who failed. */
export function JobScreen({ tenantId, first, canRestore }: JobScreenProps) {
  const t = useTranslations('web.jobs')
  const [outcome, setOutcome] = useState<JobLine['outcome'] | null>(null)
  const { job, lines, estimate } = useJob(first, outcome)
  const rows = useMemo(() => lines.data?.pages.flatMap((page) => page.rows) ?? [], [lines.data])
  const columns = useLineColumns(tenantId)
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
      <ListState
        list={lines}
        narrowed={outcome !== null}
        onClear={() => setOutcome(null)}
        rowCount={rows.length}
        texts={{
          loading: t('loadingRows'),
          loaded: t('loadedRows', { count: rows.length }),
          none: t('noRows'),
          noneHint: t('noRowsHint'),
          noneFound: t('noRows'),
          noneFoundHint: t('noRowsHint'),
        }}
      >
        <ListGrid
          canSelect={false}
          columns={columns}
          columnsClass={styles.lines}
          hasMore={lines.hasNextPage}
          label={t('rows')}
          onMore={() => void (lines.isFetchingNextPage || lines.fetchNextPage())}
          onOpen={(id) => {
            const line = rows.find((row) => row.id === id)
            if (line) router.push(pathIn(tenantId, placeOf(line)))
          }}
          onSelect={() => undefined}
          onSort={() => undefined}
          rows={rows}
          selection={emptySelection}
          sort={null}
          stale={lines.isPlaceholderData}
        />
      </ListState>
    </div>
  )
}
