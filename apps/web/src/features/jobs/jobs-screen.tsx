'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useFormatter } from 'next-intl'
import { useMemo } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import type { AnyJobShown } from '../../server/jobs/list-jobs-shown.ts'
import { useTRPC } from '../../trpc/client.ts'
import { importCounts } from '../import/import-counts.ts'
import { IncidentCommand } from '../incident/incident-command.tsx'
import { CommandBar } from '../list/command-bar.tsx'
import listStyles from '../list/list.module.css'
import type { ListColumn } from '../list/list-column.ts'
import { NameCell } from '../list/name-cell.tsx'
import { PagedList } from '../list/paged-list.tsx'
import { textColumn } from '../list/text-column.tsx'
import { type ListPage, usePages, useRows, withFirstPage } from '../list/use-pages.ts'
import { pathIn } from '../shell/path-in.ts'
import { isOpen } from './follow-jobs.ts'
import styles from './jobs.module.css'

interface JobsScreenProps {
  readonly tenantId: string
  /** Null if the server could not read it. The list then tries again by itself. */
  readonly firstPage: ListPage<AnyJobShown> | null
  readonly renderedAt: number
  /** Whether the visitor may restore users whom somebody else deleted. */
  readonly canRestore: boolean
}

const pauseMs = { running: 2_000, idle: 15_000 }

/** Lists the tenant's bulk restores and imports, latest start first. */
export function JobsScreen({ tenantId, firstPage, renderedAt, canRestore }: JobsScreenProps) {
  const t = useTranslations('web.jobs')
  const router = useRouter()
  const trpc = useTRPC()
  const list = useInfiniteQuery(
    trpc.jobs.list.infiniteQueryOptions(
      {},
      {
        getNextPageParam: ({ next }) => next,
        initialCursor: null,
        placeholderData: keepPreviousData,
        refetchInterval: ({ state }) =>
          pauseMs[state.data?.pages.some(({ rows }) => rows.some(isOpen)) ? 'running' : 'idle'],
        ...withFirstPage(null, { view: null, page: firstPage, at: renderedAt }),
      },
    ),
  )
  const { readAgain } = usePages<AnyJobShown>(trpc.jobs.list.infiniteQueryKey(), list.refetch)
  const rows = useRows(list)
  const columns = useJobColumns(tenantId)
  return (
    <div className={listStyles.screen}>
      <h1 className={listStyles.title}>{t('title')}</h1>
      <p className={listStyles.lead}>{t('lead')}</p>
      <CommandBar busy={list.isFetching} onRefresh={readAgain}>
        {canRestore && (
          <IncidentCommand onStarted={(jobId) => router.push(pathIn(tenantId, `/jobs/${jobId}`))} />
        )}
      </CommandBar>
      <PagedList
        list={list}
        texts={{
          loading: t('loading'),
          loaded: t('loaded', { count: rows.length }),
          none: t('none'),
          noneHint: t('noneHint'),
          noneFound: t('none'),
          noneFoundHint: t('noneHint'),
        }}
        columns={columns}
        columnsClass={styles.columns}
        label={t('title')}
        onOpen={(id) => router.push(pathIn(tenantId, `/jobs/${id}`))}
        rows={rows}
      />
    </div>
  )
}

function useJobColumns(tenantId: string): readonly ListColumn<AnyJobShown>[] {
  const t = useTranslations('web.jobs')
  const format = useFormatter()
  return useMemo((): readonly ListColumn<AnyJobShown>[] => {
    const timeOf = ({ createdAt }: AnyJobShown) =>
      format.dateTime(new Date(createdAt), { dateStyle: 'medium', timeStyle: 'short' })
    const stateOf = (job: AnyJobShown) => {
      if (job.kind === 'import') return t(`imports.${job.state}`, importCounts(job))
      const { total, restored, failed } = job.counts
      return t(job.state, { total, restored, failed, done: restored + failed })
    }
    return [
      {
        id: 'startedAt',
        name: t('columns.startedAt'),
        cell: (row, tabIndex) => (
          <NameCell
            href={pathIn(tenantId, `/jobs/${row.id}`)}
            name={timeOf(row)}
            tabIndex={tabIndex}
            under={row.startedBy.name}
          />
        ),
      },
      {
        id: 'state',
        name: t('columns.state'),
        isSentence: true,
        cell: (row) => stateOf(row),
        title: stateOf,
      },
      textColumn({ id: 'startedBy', name: t('columns.startedBy') }, ({ startedBy }) => startedBy.name),
      {
        id: 'origin',
        name: t('columns.origin'),
        cell: (job) => t(job.kind === 'import' ? 'origins.import' : `origins.${job.origin}`),
      },
    ]
  }, [t, format, tenantId])
}
