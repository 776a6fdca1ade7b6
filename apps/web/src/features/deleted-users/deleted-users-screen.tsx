'use client'

import { PeopleQueue20Regular, PersonArrowBack20Regular } from '@fluentui/react-icons'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useCallback, useMemo, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { type BatchUser, batchAtMost, keepBatch } from '../bulk-restore/batch.ts'
import { CsvCommand } from '../bulk-restore/csv-command.tsx'
import { useOpener } from '../dialog/use-opener.ts'
import { HoldCommands, HoldPlace } from '../hold/hold-commands.tsx'
import { useHold } from '../hold/use-hold.ts'
import { RunningJobs } from '../jobs/running-jobs.tsx'
import { Command, CommandBar } from '../list/command-bar.tsx'
import { FilterBar } from '../list/filter-bar.tsx'
import listStyles from '../list/list.module.css'
import { PagedList } from '../list/paged-list.tsx'
import { emptySelection, keptOf, type Selection } from '../list/selection.ts'
import { useAddress } from '../list/use-address.ts'
import { useNow } from '../list/use-now.ts'
import { type ListPage, useRows } from '../list/use-pages.ts'
import { PurgeCommand, PurgePlace } from '../purge/purge-commands.tsx'
import { usePurge } from '../purge/use-purge.ts'
import { pathIn } from '../shell/path-in.ts'
import type { DeletedUserRow } from './deleted-user-row.ts'
import styles from './deleted-users.module.css'
import { RestorePlace } from './restore-place.tsx'
import { useDeletedUserColumns } from './use-deleted-user-columns.tsx'
import { useDeletedUsers } from './use-deleted-users.ts'
import {
  filterCount,
  parseView,
  sortColumns,
  sortedBy,
  sortOf,
  type View,
  withoutFilters,
  withView,
} from './view.ts'

// Seldom there, and the list must not wait for it.
const MatchBar = dynamic(() => import('../bulk-restore/match-bar.tsx').then((module) => module.MatchBar), {
  ssr: false,
})

const Filters = dynamic(() => import('./filters.tsx').then((module) => module.Filters))

interface DeletedUsersScreenProps {
  readonly tenantId: string
  readonly firstView: View
  /** Null if the server could not read it. The list then tries again by itself. */
  readonly firstPage: ListPage<DeletedUserRow> | null
  readonly renderedAt: number
  readonly canRestore: boolean
  readonly canHold: boolean
  readonly canPurge: boolean
  /** Whether the visitor may delete users, which undoing a restore requires. */
  readonly canUndo: boolean
  /** The visitor's address, to which mail about restores goes by default. */
  readonly ownAddress: string
}

export function DeletedUsersScreen(props: DeletedUsersScreenProps) {
  const { tenantId, firstView, firstPage, renderedAt, canRestore, canHold, canPurge, canUndo } = props
  const { ownAddress } = props
  const router = useRouter()
  const t = useTranslations('web.deletedUsers')
  const { address, go } = useAddress()
  const view = parseView(address)
  const { list, readAgain, takeAway, put } = useDeletedUsers(view, {
    view: firstView,
    page: firstPage,
    at: renderedAt,
  })
  const rows = useRows(list)
  const order = useMemo(() => rows.map(({ id }) => id), [rows])
  const [chosen, choose] = useState<Selection>(emptySelection)
  const selection = keptOf(chosen, order)
  const count = selection.ids.size
  const [queue, setQueue] = useState<readonly string[]>([])
  const opener = useOpener()
  const selected = rows.filter(({ id }) => selection.ids.has(id))
  const hold = useHold(selected)
  const purge = usePurge(hold.free)

  const show = (next: View) => go(withView(address, next), 'replace')
  const open = useCallback(
    (ids: readonly string[]) => {
      const [first] = ids
      if (!first) return
      opener.remember()
      setQueue(ids)
      const next = new URLSearchParams(window.location.search)
      next.set('user', first)
      go(next, 'push')
    },
    [go, opener],
  )
  const restoreTogether = (users: readonly BatchUser[]) => {
    keepBatch(tenantId, users)
    router.push(pathIn(tenantId, '/deleted-users/restore'))
  }
  const openOne = useCallback((id: string) => open([id]), [open])
  const columns = useDeletedUserColumns({ now: useNow(renderedAt), onOpen: canRestore ? openOne : null })

  return (
    <div className={listStyles.screen}>
      <h1 className={listStyles.title}>{t('title')}</h1>
      <p className={listStyles.lead}>{t('lead')}</p>
      <CommandBar
        busy={list.isFetching}
        count={canRestore ? count : null}
        onClear={() => choose(emptySelection)}
        onRefresh={readAgain}
      >
        {canRestore && (
          <Command
            disabled={count === 0 || count > batchAtMost}
            icon={<PersonArrowBack20Regular />}
            onClick={() =>
              count === 1
                ? open([...selection.ids])
                : restoreTogether(rows.filter(({ id }) => selection.ids.has(id)))
            }
            text={t('restore', { count })}
          />
        )}
        {canRestore && (
          <Command
            disabled={count < 2}
            icon={<PeopleQueue20Regular />}
            onClick={() => open([...selection.ids])}
            text={t('oneByOne')}
          />
        )}
        {canRestore && <CsvCommand onUsers={restoreTogether} />}
        {canHold && <HoldCommands hold={hold} />}
        {canPurge && <PurgeCommand purge={purge} />}
      </CommandBar>
      <RunningJobs onEnded={readAgain} />
      <FilterBar
        count={filterCount(view)}
        onClear={() => show({ ...withoutFilters(view), search: view.search })}
        onSearch={(search) => show({ ...view, search })}
        search={view.search}
      >
        <Filters onChange={show} view={view} />
      </FilterBar>
      {canRestore && list.hasNextPage && count > 0 && count === rows.length && (
        <MatchBar
          key={JSON.stringify(view)}
          loaded={count}
          onStarted={(jobId) => router.push(pathIn(tenantId, `/jobs/${jobId}`))}
          view={view}
        />
      )}
      <PagedList
        list={list}
        narrowed={view.search !== '' || filterCount(view) > 0}
        onClear={() => show(withoutFilters(view))}
        texts={{
          loading: t('loading'),
          loaded: t('loaded', { count: rows.length }),
          none: t('none'),
          noneHint: t('noneHint'),
          noneFound: t('noneFound'),
          noneFoundHint: t('noneFoundHint'),
        }}
        columns={columns}
        columnsClass={styles.columns}
        label={t('title')}
        onOpen={(id) => canRestore && open([id])}
        onSort={(name) => {
          const column = sortColumns.find((known) => known === name)
          if (column) show(sortedBy(view, column))
        }}
        rows={rows}
        sort={{ column: sortOf(view), direction: view.direction }}
        selecting={canRestore ? { selection, onSelect: choose } : null}
      />
      <HoldPlace hold={hold} onChanged={(id, holdReason) => put(id, { holdReason })} />
      <PurgePlace
        onPurged={(ids) => takeAway(ids.map((userId) => ({ userId, replacedOthers: false })))}
        purge={purge}
      />
      {canRestore && (
        <RestorePlace
          canUndo={canUndo}
          onQueue={setQueue}
          onRestored={takeAway}
          opener={opener}
          ownAddress={ownAddress}
          queue={queue}
          rows={rows}
        />
      )}
    </div>
  )
}
