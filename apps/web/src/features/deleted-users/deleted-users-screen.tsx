'use client'

import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { RunningJobs } from '../jobs/running-jobs.tsx'
import { CommandBar } from './command-bar.tsx'
import type { DeletedUserPage } from './deleted-user-row.ts'
import styles from './deleted-users.module.css'
import { DeletedUsersGrid } from './deleted-users-grid.tsx'
import { FilterBar } from './filter-bar.tsx'
import { ListState } from './list-state.tsx'
import { RestorePlace } from './restore-place.tsx'
import { emptySelection, keptOf, type Selection } from './selection.ts'
import { useAddress } from './use-address.ts'
import { useDeletedUsers } from './use-deleted-users.ts'
import { parseView, type View, withView } from './view.ts'

interface DeletedUsersScreenProps {
  readonly firstView: View
  /** Null where the server could not read it; then the list tries again by itself. */
  readonly firstPage: DeletedUserPage | null
  readonly renderedAt: number
  readonly canRestore: boolean
  /** The address of who is signed in, to whom mail about restores goes by default. */
  readonly ownAddress: string
}

export function DeletedUsersScreen(props: DeletedUsersScreenProps) {
  const { firstView, firstPage, renderedAt, canRestore, ownAddress } = props
  const t = useTranslations('web.deletedUsers')
  const { address, go } = useAddress()
  const view = parseView(address)
  const { list, readAgain, takeAway } = useDeletedUsers(view, {
    view: firstView,
    page: firstPage,
    at: renderedAt,
  })
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [], [list.data])
  const order = useMemo(() => rows.map(({ id }) => id), [rows])
  const [chosen, choose] = useState<Selection>(emptySelection)
  const selection = keptOf(chosen, order)
  const [queue, setQueue] = useState<readonly string[]>([])
  const opener = useRef<HTMLElement | null>(null)

  const show = (next: View) => go(withView(address, next), 'replace')
  const open = useCallback(
    (ids: readonly string[]) => {
      const [first] = ids
      if (!first) return
      opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
      setQueue(ids)
      const next = new URLSearchParams(window.location.search)
      next.set('user', first)
      go(next, 'push')
    },
    [go],
  )

  return (
    <div className={styles.screen}>
      <h1 className={styles.title}>{t('title')}</h1>
      <p className={styles.lead}>{t('lead')}</p>
      <CommandBar
        busy={list.isFetching}
        canRestore={canRestore}
        count={selection.ids.size}
        onClear={() => choose(emptySelection)}
        onRefresh={readAgain}
        onRestore={() => open([...selection.ids])}
      />
      <RunningJobs onEnded={readAgain} />
      <FilterBar onChange={show} view={view} />
      <ListState list={list} onClear={show} rowCount={rows.length} view={view}>
        <DeletedUsersGrid
          canRestore={canRestore}
          hasMore={list.hasNextPage}
          onMore={() => void (list.isFetchingNextPage || list.fetchNextPage())}
          onOpen={open}
          onSelect={choose}
          onSort={show}
          renderedAt={renderedAt}
          rows={rows}
          selection={selection}
          stale={list.isPlaceholderData}
          view={view}
        />
      </ListState>
      {canRestore && (
        <RestorePlace
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
