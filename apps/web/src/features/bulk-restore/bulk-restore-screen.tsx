'use client'

import { Button, ToggleButton } from '@fluentui/react-components'
import type { Tenant } from '@reprieve/domain'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { useOpener } from '../dialog/use-opener.ts'
import listStyles from '../list/list.module.css'
import { ListGrid } from '../list/list-grid.tsx'
import { useAddress } from '../list/use-address.ts'
import { pathIn } from '../shell/path-in.ts'
import { type BatchUser, readBatch } from './batch.ts'
import styles from './bulk-restore.module.css'
import { countStates, type GridRow, type GridState, gridStates } from './grid-row.ts'
import { StrategyBar } from './strategy-bar.tsx'
import { useBulkPlan } from './use-bulk-plan.ts'
import { useGridColumns } from './use-grid-columns.tsx'
import { useStart } from './use-start.ts'

// Needed only when somebody opens a single row.
const DecidePanel = dynamic(() => import('./decide-panel.tsx').then((module) => module.DecidePanel), {
  ssr: false,
})

interface BulkRestoreScreenProps {
  readonly tenant: Tenant
}

/** Restores the users that were selected among the deleted ones, all together. */
export function BulkRestoreScreen({ tenant }: BulkRestoreScreenProps) {
  const t = useTranslations('web.bulkRestore')
  // The selection is stored in the window, so the server cannot know it.
  const [users, setUsers] = useState<readonly BatchUser[] | null>(null)
  useEffect(() => setUsers(readBatch(tenant.id)), [tenant.id])
  return (
    <div className={listStyles.screen}>
      <h1 className={listStyles.title}>{t('title', { count: users?.length ?? 0 })}</h1>
      <p className={listStyles.lead}>{t('lead')}</p>
      {users?.length === 0 && (
        <div className={listStyles.empty}>
          <h2>{t('none')}</h2>
          <p>{t('noneHint')}</p>
          <Link href={pathIn(tenant.id, '/deleted-users')}>{t('back')}</Link>
        </div>
      )}
      {users && users.length > 0 && <BulkRestore tenant={tenant} users={users} />}
    </div>
  )
}

interface BulkRestoreProps extends BulkRestoreScreenProps {
  readonly users: readonly BatchUser[]
}

function BulkRestore({ tenant, users }: BulkRestoreProps) {
  const t = useTranslations('web.bulkRestore')
  const router = useRouter()
  const plan = useBulkPlan(users)
  const start = useStart(plan, (jobId) => router.push(pathIn(tenant.id, `/jobs/${jobId}`)))
  const { address, go } = useAddress()
  const opener = useOpener()
  const [filter, setFilter] = useState<GridState | null>(null)
  const counts = countStates(plan.rows)
  const rows = useMemo(
    () => plan.rows.filter(({ state }) => filter === null || state === filter),
    [plan.rows, filter],
  )
  const named = address.get('decide')
  // The last named user, because the panel is still visible while it closes.
  const [last, setLast] = useState(named)
  if (named !== null && named !== last) setLast(named)
  const shown = plan.rows.find(({ id }) => id === last)
  const show = useCallback(
    (id: string | null) => {
      const next = new URLSearchParams(window.location.search)
      const was = next.has('decide')
      if (id === null) next.delete('decide')
      else next.set('decide', id)
      if (id !== null && !was) opener.remember()
      go(next, id === null || was ? 'replace' : 'push')
    },
    [go, opener],
  )
  // The function stays the same for as long as the grid exists, so that rows need not be rendered again.
  const latest = useRef(plan.decide)
  latest.current = plan.decide
  const decide = useCallback(
    (row: GridRow, choices: GridRow['choices']) => latest.current(row.id, choices, row.plan?.conflicts ?? []),
    [],
  )
  const columns = useGridColumns({ onOpen: show, onDecide: decide })
  const failure = plan.error ?? start.error
  const canStart = counts.ready > 0 && !plan.isPlanning && !start.isStarting
  return (
    <>
      {failure !== null && (
        <div className={styles.failure}>
          <FailureBar error={failure} />
        </div>
      )}
      <StrategyBar onChange={plan.choose} strategy={plan.strategy} />
      <div aria-label={t('show')} className={styles.filters} role="toolbar">
        <ToggleButton appearance="subtle" checked={filter === null} onClick={() => setFilter(null)}>
          {t('all', { count: plan.rows.length })}
        </ToggleButton>
        {gridStates.map((state) => (
          <ToggleButton
            appearance="subtle"
            checked={filter === state}
            key={state}
            onClick={() => setFilter(state)}
          >
            {t(`filters.${state}`, { count: counts[state] })}
          </ToggleButton>
        ))}
      </div>
      <ListGrid
        columns={columns}
        columnsClass={styles.columns}
        label={t('grid')}
        onOpen={show}
        rows={rows}
        stale={plan.isPlanning}
      />
      <div className={styles.footer}>
        <Button appearance="primary" disabledFocusable={!canStart} onClick={() => canStart && start.start()}>
          {t('start', { count: counts.ready })}
        </Button>
        <Button onClick={() => router.push(pathIn(tenant.id, '/deleted-users'))}>{t('cancel')}</Button>
        <span aria-live="polite" className={styles.hint}>
          {plan.isPlanning
            ? t('planning')
            : t('summary', { ready: counts.ready, decide: counts.decide, cannot: counts.cannot })}
        </span>
      </div>
      {shown && (
        <DecidePanel
          nextId={plan.rows.find(({ id, state }) => state === 'decide' && id !== last)?.id ?? null}
          onClosed={opener.focusAgain}
          onDecide={decide}
          onGo={show}
          open={named !== null}
          row={shown}
          tenant={tenant}
        />
      )}
    </>
  )
}
