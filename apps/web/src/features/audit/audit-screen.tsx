'use client'

import dynamic from 'next/dynamic'
import { useCallback, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useOpener } from '../dialog/use-opener.ts'
import { CommandBar } from '../list/command-bar.tsx'
import { DownloadLink } from '../list/download-link.tsx'
import listStyles from '../list/list.module.css'
import { PagedList } from '../list/paged-list.tsx'
import { useAddress } from '../list/use-address.ts'
import { type ListPage, useRows } from '../list/use-pages.ts'
import { pathIn } from '../shell/path-in.ts'
import styles from './audit.module.css'
import type { AuditRow } from './audit-row.ts'
import { Filters } from './filters.tsx'
import { useAudit } from './use-audit.ts'
import { useAuditColumns } from './use-audit-columns.tsx'
import { defaultView, filterCount, parseView, type View, withView } from './view.ts'

const AuditDetail = dynamic(() => import('./audit-detail.tsx').then((module) => module.AuditDetail), {
  ssr: false,
})

interface AuditScreenProps {
  readonly tenantId: string
  readonly firstView: View
  /** Null if the server could not read it. The list then tries again by itself. */
  readonly firstPage: ListPage<AuditRow> | null
  readonly renderedAt: number
}

export function AuditScreen({ tenantId, firstView, firstPage, renderedAt }: AuditScreenProps) {
  const t = useTranslations('web.audit')
  const { address, go } = useAddress()
  const view = parseView(address)
  const { list, readAgain } = useAudit(view, { view: firstView, page: firstPage, at: renderedAt })
  const rows = useRows(list)
  const opener = useOpener()
  const named = address.get('record')
  const [last, setLast] = useState(named)
  if (named !== null && named !== last) setLast(named)
  const shown = rows.find(({ id }) => id === last)
  const show = (next: View) => go(withView(address, next), 'replace')
  const open = useCallback(
    (id: string | null) => {
      const next = new URLSearchParams(window.location.search)
      if (id === null) next.delete('record')
      else next.set('record', id)
      if (id !== null) opener.remember()
      go(next, id === null ? 'replace' : 'push')
    },
    [go, opener],
  )
  const columns = useAuditColumns(open)
  const query = withView(new URLSearchParams(), view).toString()
  return (
    <div className={listStyles.screen}>
      <h1 className={listStyles.title}>{t('title')}</h1>
      <p className={listStyles.lead}>{t('lead')}</p>
      <CommandBar busy={list.isFetching} onRefresh={readAgain}>
        <DownloadLink href={pathIn(tenantId, '/audit/export') + (query && `?${query}`)} text={t('export')} />
      </CommandBar>
      <Filters onChange={show} view={view} />
      <PagedList
        list={list}
        narrowed={filterCount(view) > 0}
        onClear={() => show(defaultView)}
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
        onOpen={open}
        rows={rows}
      />
      {shown && (
        <AuditDetail
          onClose={() => open(null)}
          onClosed={opener.focusAgain}
          open={named !== null}
          row={shown}
          tenantId={tenantId}
        />
      )}
    </div>
  )
}
