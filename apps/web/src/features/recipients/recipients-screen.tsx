'use client'

import { ToggleButton } from '@fluentui/react-components'
import { Add20Regular, ArrowUndo20Regular, Delete20Regular, Edit20Regular } from '@fluentui/react-icons'
import dynamic from 'next/dynamic'
import { useCallback, useMemo, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useOpener } from '../dialog/use-opener.ts'
import { Command, CommandBar } from '../list/command-bar.tsx'
import { DownloadLink } from '../list/download-link.tsx'
import { FilterBar } from '../list/filter-bar.tsx'
import listStyles from '../list/list.module.css'
import { PagedList } from '../list/paged-list.tsx'
import { emptySelection, keptOf, type Selection } from '../list/selection.ts'
import { useAddress } from '../list/use-address.ts'
import { useNow } from '../list/use-now.ts'
import { type ListPage, useRows } from '../list/use-pages.ts'
import { pathIn } from '../shell/path-in.ts'
import { useToasts } from '../toast/use-toasts.tsx'
import { type AnyRecipientKind, recipientPlaces } from './recipient-kind.ts'
import type { RecipientAction, RecipientRights, RecipientRow } from './recipient-row.ts'
import styles from './recipients.module.css'
import { useRecipientColumns } from './use-recipient-columns.tsx'
import { useRecipients } from './use-recipients.ts'
import { parseView, type View, withView } from './view.ts'

// Finding an object needs none of this code.
const RecipientPlaces = dynamic(
  () => import('./recipient-places.tsx').then((module) => module.RecipientPlaces),
  { ssr: false },
)

interface RecipientsScreenProps {
  readonly tenantId: string
  readonly kind: AnyRecipientKind
  readonly firstView: View
  /** Null if the server could not read it. The list then tries again by itself. */
  readonly firstPage: ListPage<RecipientRow> | null
  readonly renderedAt: number
  /** Days in which a deleted object can be restored; null if the server could not read them. */
  readonly retentionDays: number | null
  readonly can: RecipientRights
}

/** Lists groups, contacts or shared mailboxes: the live ones, or the deleted ones that can still be restored. */
export function RecipientsScreen(props: RecipientsScreenProps) {
  const { tenantId, kind, firstView, firstPage, renderedAt, retentionDays, can } = props
  const t = useTranslations('web.recipients')
  const tKind = useTranslations(`web.recipients.kinds.${kind}`)
  const { address, go } = useAddress()
  const view = parseView(address)
  const first = { view: firstView, page: firstPage, at: renderedAt }
  const { list, readAgain, takeAway } = useRecipients(kind, view, first)
  const rows = useRows(list)
  const order = useMemo(() => rows.map(({ id }) => id), [rows])
  const [chosen, choose] = useState<Selection>(emptySelection)
  const selection = keptOf(chosen, order)
  const selected = rows.filter(({ id }) => selection.ids.has(id))
  const { tell, toaster } = useToasts()
  const opener = useOpener()
  const [asked, setAsked] = useState<{ action: RecipientAction; rows: readonly RecipientRow[] } | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const shown = address.get('show')
  // Once loaded it stays, so that a closing dialog can return the focus.
  const [isNeeded, setIsNeeded] = useState(shown !== null)
  if (!isNeeded && (asked !== null || shown !== null)) setIsNeeded(true)
  const isBin = view.state === 'deleted'
  const canSelect = isBin ? can.restore : can.write || can.delete

  const show = useCallback(
    (id: string | null) => {
      const next = new URLSearchParams(window.location.search)
      if (id === null) next.delete('show')
      else next.set('show', id)
      if (id !== null) opener.remember()
      go(next, id === null ? 'replace' : 'push')
    },
    [go, opener],
  )
  const columns = useRecipientColumns({ now: useNow(renderedAt), state: view.state, onOpen: show })
  const ask = (action: RecipientAction, about: readonly RecipientRow[]) => {
    if (shown === null) opener.remember()
    setAsked({ action, rows: about })
    setIsOpen(true)
  }
  const look = (next: View) => {
    const query = withView(address, next)
    query.delete('show')
    go(query, next.state === view.state ? 'replace' : 'push')
  }
  const query = withView(new URLSearchParams(), view).toString()
  const [one] = selected
  return (
    <div className={listStyles.screen}>
      <h1 className={listStyles.title}>{tKind('title')}</h1>
      <p className={listStyles.lead}>{tKind('lead')}</p>
      <CommandBar
        busy={list.isFetching}
        count={canSelect ? selection.ids.size : null}
        onClear={() => choose(emptySelection)}
        onRefresh={readAgain}
      >
        {can.write && <Command icon={<Add20Regular />} onClick={() => ask('add', [])} text={tKind('add')} />}
        {can.write && !isBin && (
          <Command
            disabled={selected.length !== 1}
            icon={<Edit20Regular />}
            onClick={() => ask('edit', selected)}
            text={t('edit')}
          />
        )}
        {can.delete && !isBin && (
          <Command
            disabled={selected.length === 0}
            icon={<Delete20Regular />}
            onClick={() => ask('delete', selected)}
            text={t('delete', { count: selected.length })}
          />
        )}
        {can.restore && isBin && (
          <Command
            disabled={selected.length !== 1}
            icon={<ArrowUndo20Regular />}
            onClick={() => one && show(one.id)}
            text={t('restore')}
          />
        )}
        <DownloadLink
          href={pathIn(tenantId, `${recipientPlaces[kind]}/export`) + (query && `?${query}`)}
          text={t('export')}
        />
      </CommandBar>
      <div aria-label={t('show')} className={styles.states} role="toolbar">
        {(['active', 'deleted'] as const).map((state) => (
          <ToggleButton
            appearance="subtle"
            checked={view.state === state}
            key={state}
            onClick={() => look({ ...view, state })}
          >
            {t(`states.${state}`)}
          </ToggleButton>
        ))}
      </div>
      <FilterBar label={t('search')} onSearch={(search) => look({ ...view, search })} search={view.search} />
      <PagedList
        columns={columns}
        columnsClass={isBin ? styles.deletedColumns : styles.columns}
        label={tKind('title')}
        list={list}
        narrowed={view.search !== ''}
        onClear={() => look({ ...view, search: '' })}
        onOpen={show}
        onSort={() =>
          look({ ...view, direction: view.direction === 'ascending' ? 'descending' : 'ascending' })
        }
        rows={rows}
        selecting={canSelect ? { selection, onSelect: choose } : null}
        sort={{ column: 'displayName', direction: view.direction }}
        texts={{
          loading: t('loading'),
          loaded: tKind('loaded', { count: rows.length }),
          none: tKind(isBin ? 'noneDeleted' : 'none'),
          noneHint: t(isBin ? 'noneDeletedHint' : 'noneHint'),
          noneFound: t('noneFound'),
          noneFoundHint: t('noneFoundHint'),
        }}
      />
      {isNeeded && (
        <RecipientPlaces
          asked={asked}
          can={can}
          isOpen={isOpen}
          kind={kind}
          onAsk={ask}
          onChanged={readAgain}
          onClose={() => setIsOpen(false)}
          onGone={takeAway}
          onHide={() => show(null)}
          opener={opener}
          retentionDays={retentionDays}
          shown={shown}
          tell={tell}
          tenantId={tenantId}
        />
      )}
      {toaster}
    </div>
  )
}
