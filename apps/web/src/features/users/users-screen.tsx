'use client'

import { ArrowImport20Regular } from '@fluentui/react-icons'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { HoldCommands, HoldPlace } from '../hold/hold-commands.tsx'
import { useHold } from '../hold/use-hold.ts'
import { Command, CommandBar } from '../list/command-bar.tsx'
import { FilterBar } from '../list/filter-bar.tsx'
import listStyles from '../list/list.module.css'
import { PagedList } from '../list/paged-list.tsx'
import { emptySelection, keptOf, type Selection } from '../list/selection.ts'
import { useAddress } from '../list/use-address.ts'
import { type ListPage, useRows } from '../list/use-pages.ts'
import { pathIn } from '../shell/path-in.ts'
import { useToasts } from '../toast/use-toasts.tsx'
import { useUserActions } from './use-user-actions.ts'
import { useUserColumns } from './use-user-columns.tsx'
import { useUsers } from './use-users.ts'
import { UserCommands, UserPlaces, type UserRights } from './user-actions.tsx'
import type { UserRow } from './user-row.ts'
import styles from './users.module.css'
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

const Filters = dynamic(() => import('./filters.tsx').then((module) => module.Filters))

interface UsersScreenProps {
  readonly firstView: View
  /** Null if the server could not read it. The list then tries again by itself. */
  readonly firstPage: ListPage<UserRow> | null
  readonly renderedAt: number
  readonly tenantId: string
  readonly can: UserRights
}

export function UsersScreen({ firstView, firstPage, renderedAt, tenantId, can }: UsersScreenProps) {
  const t = useTranslations('web.users')
  const { address, go } = useAddress()
  const view = parseView(address)
  const { list, readAgain, put, takeAway } = useUsers(view, {
    view: firstView,
    page: firstPage,
    at: renderedAt,
  })
  const rows = useRows(list)
  const order = useMemo(() => rows.map(({ id }) => id), [rows])
  const [chosen, choose] = useState<Selection>(emptySelection)
  const selection = keptOf(chosen, order)
  const selected = rows.filter(({ id }) => selection.ids.has(id))
  const hold = useHold(selected)
  const { tell, toaster } = useToasts()
  const actions = useUserActions(selected)
  const columns = useUserColumns(tenantId)
  const canSelect = Object.values(can).includes(true)
  const router = useRouter()
  const show = (next: View) => go(withView(address, next), 'replace')
  return (
    <div className={listStyles.screen}>
      <h1 className={listStyles.title}>{t('title')}</h1>
      <CommandBar
        busy={list.isFetching}
        count={canSelect ? selection.ids.size : null}
        onClear={() => choose(emptySelection)}
        onRefresh={readAgain}
      >
        <UserCommands actions={actions} can={can} count={selected.length} />
        {can.write && (
          <Command
            icon={<ArrowImport20Regular />}
            onClick={() => router.push(pathIn(tenantId, '/users/import'))}
            text={t('commands.import')}
          />
        )}
        {can.hold && <HoldCommands hold={hold} />}
      </CommandBar>
      <FilterBar
        count={filterCount(view)}
        onClear={() => show({ ...withoutFilters(view), search: view.search })}
        onSearch={(search) => show({ ...view, search })}
        search={view.search}
      >
        <Filters onChange={show} view={view} />
      </FilterBar>
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
        onOpen={(id) => router.push(pathIn(tenantId, `/users/${id}`))}
        onSort={(name) => {
          const column = sortColumns.find((known) => known === name)
          if (column) show(sortedBy(view, column))
        }}
        rows={rows}
        sort={{ column: sortOf(view), direction: view.direction }}
        selecting={canSelect ? { selection, onSelect: choose } : null}
      />
      <HoldPlace hold={hold} onChanged={(id, holdReason) => put(id, { holdReason })} />
      <UserPlaces
        actions={actions}
        can={can}
        onChanged={readAgain}
        onDeleted={({ id }) => takeAway([id])}
        tell={tell}
        tenantId={tenantId}
      />
      {toaster}
    </div>
  )
}
