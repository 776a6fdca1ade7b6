'use client'

import { Checkbox } from '@fluentui/react-components'
import { PlugDisconnected20Regular } from '@fluentui/react-icons'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useLocale } from 'next-intl'
import { useEffect, useMemo, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { useOpener } from '../dialog/use-opener.ts'
import { Command, CommandBar } from '../list/command-bar.tsx'
import { FilterBar } from '../list/filter-bar.tsx'
import listStyles from '../list/list.module.css'
import { PagedList } from '../list/paged-list.tsx'
import { emptySelection, keptOf, type Selection } from '../list/selection.ts'
import { useAddress } from '../list/use-address.ts'
import { type ListPage, usePages, useRows, withFirstPage } from '../list/use-pages.ts'
import { pathIn } from '../shell/path-in.ts'
import { useToasts } from '../toast/use-toasts.tsx'
import type { CustomerRow } from './customer-row.ts'
import { DeletedSearch } from './deleted-search.tsx'
import { EndDialog } from './end-dialog.tsx'
import { byNeed, found, needsOf } from './needs.ts'
import styles from './partner.module.css'
import { useCustomerColumns } from './use-customer-columns.tsx'

interface PartnerScreenProps {
  /** Null where the server could not read it; then the list tries again by itself. */
  readonly firstPage: ListPage<CustomerRow> | null
  readonly renderedAt: number
  /** Whether the visitor may end relationships of the partner. */
  readonly canEnd: boolean
}

const pauseMs = 30_000

/** All customers of a partner, those first that need somebody today. */
export function PartnerScreen({ firstPage, renderedAt, canEnd }: PartnerScreenProps) {
  const t = useTranslations('web.partner')
  const locale = useLocale()
  const trpc = useTRPC()
  const { address, go } = useAddress()
  const search = address.get('search') ?? ''
  const onlyNeeding = address.has('needs')
  const list = useInfiniteQuery(
    trpc.partner.customers.infiniteQueryOptions(
      {},
      {
        getNextPageParam: ({ next }) => next,
        initialCursor: null,
        placeholderData: keepPreviousData,
        refetchInterval: pauseMs,
        ...withFirstPage(null, { view: null, page: firstPage, at: renderedAt }),
      },
    ),
  )
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  // What needs somebody first can be told only once all customers are known.
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  const { takeAway } = usePages<CustomerRow>(trpc.partner.customers.infiniteQueryKey(), list.refetch)
  const all = useRows(list)
  const rows = useMemo(
    () => byNeed(found(all, search), locale).filter((row) => !onlyNeeding || needsOf(row).length > 0),
    [all, search, locale, onlyNeeding],
  )
  const order = useMemo(() => rows.map(({ id }) => id), [rows])
  const [chosen, choose] = useState<Selection>(emptySelection)
  const selection = keptOf(chosen, order)
  const selected = rows.filter(({ id }) => selection.ids.has(id))
  const opener = useOpener()
  const { tell, toaster } = useToasts()
  const [toEnd, setToEnd] = useState<CustomerRow | null>(null)
  const [open, setOpen] = useState(false)
  const columns = useCustomerColumns(renderedAt)
  const show = (name: string, value: string) => {
    const next = new URLSearchParams(address)
    if (value) next.set(name, value)
    else next.delete(name)
    go(next, 'replace')
  }
  const clear = () => go(new URLSearchParams(), 'replace')
  const [first] = selected
  return (
    <div className={listStyles.screen}>
      <h1 className={listStyles.title}>{t('title')}</h1>
      <p className={listStyles.lead}>{t('lead')}</p>
      <DeletedSearch />
      <h2 className={styles.heading}>{t('customers', { count: all.length })}</h2>
      <CommandBar
        busy={list.isFetching}
        count={canEnd ? selected.length : null}
        onClear={() => choose(emptySelection)}
        onRefresh={() => void list.refetch()}
      >
        {canEnd && (
          <Command
            disabled={selected.length !== 1}
            icon={<PlugDisconnected20Regular />}
            onClick={() => {
              if (!first) return
              opener.remember()
              setToEnd(first)
              setOpen(true)
            }}
            text={t('end')}
          />
        )}
      </CommandBar>
      <FilterBar
        count={onlyNeeding ? 1 : 0}
        label={t('search')}
        onClear={() => show('needs', '')}
        onSearch={(text) => show('search', text)}
        search={search}
      >
        <Checkbox
          checked={onlyNeeding}
          label={t('onlyNeeding')}
          onChange={(_event, { checked }) => show('needs', checked === true ? '1' : '')}
        />
      </FilterBar>
      <PagedList
        list={list}
        narrowed={search !== '' || onlyNeeding}
        onClear={clear}
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
        // A whole page load on purpose: nothing of one customer may linger on the page of another.
        onOpen={(id) => window.location.assign(pathIn(id, '/deleted-users'))}
        rows={rows}
        selecting={canEnd ? { selection, onSelect: choose } : null}
      />
      {toEnd && (
        <EndDialog
          customer={toEnd}
          onClose={() => setOpen(false)}
          onClosed={opener.focusAgain}
          onEnded={() => {
            takeAway([toEnd.id])
            choose(emptySelection)
            tell({ text: t('ended', { name: toEnd.displayName }) })
          }}
          open={open}
        />
      )}
      {toaster}
    </div>
  )
}
