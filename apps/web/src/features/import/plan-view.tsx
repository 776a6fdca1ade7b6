import { Button, Checkbox, MessageBar, MessageBarBody, ToggleButton } from '@fluentui/react-components'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import bulkStyles from '../bulk-restore/bulk-restore.module.css'
import { ListGrid } from '../list/list-grid.tsx'
import { Shown } from '../shell/shown.tsx'
import styles from './import.module.css'
import { type ImportPlan, type PlannedOutcome, plannedOutcomes } from './planned-row.ts'
import { usePlanColumns } from './use-plan-columns.tsx'

interface PlanViewProps {
  readonly plan: ImportPlan
  readonly isStale: boolean
  readonly isStarting: boolean
  readonly canDelete: boolean
  readonly onStart: (deleteMissing: boolean) => void
}

/** Shows what an import would do, row by row, and starts it. */
export function PlanView({ plan, isStale, isStarting, canDelete, onStart }: PlanViewProps) {
  const t = useTranslations('web.import')
  const [filter, setFilter] = useState<PlannedOutcome | null>(null)
  const [deleteMissing, setDeleteMissing] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const { counts, unknown, shrunk, toDo, ignored } = plan
  useEffect(() => heading.current?.focus(), [])
  const rows = useMemo(
    () => plan.rows.filter(({ outcome }) => filter === null || outcome === filter),
    [plan.rows, filter],
  )
  const columns = usePlanColumns()
  const total = plannedOutcomes.reduce((sum, outcome) => sum + counts[outcome], 0)
  const inFilter = filter === null ? total : counts[filter]
  const toDelete = deleteMissing ? counts.missing : 0
  const canStart = shrunk === null && toDo + toDelete > 0 && !isStarting
  return (
    <section className={styles.plan}>
      <h2 className={styles.heading} ref={heading} tabIndex={-1}>
        {t('planTitle')}
      </h2>
      {isStale && <Warning text={t('stale')} />}
      {shrunk !== null && <Warning isError text={shrunk} />}
      {ignored.length > 0 && (
        <p className={styles.hint}>
          {t('ignored')} <Shown text={ignored.join(', ')} />
        </p>
      )}
      <div aria-label={t('show')} className={bulkStyles.filters} role="toolbar">
        <ToggleButton appearance="subtle" checked={filter === null} onClick={() => setFilter(null)}>
          {t('all', { count: total })}
        </ToggleButton>
        {plannedOutcomes
          .filter((outcome) => counts[outcome] > 0)
          .map((outcome) => (
            <ToggleButton
              appearance="subtle"
              checked={filter === outcome}
              key={outcome}
              onClick={() => setFilter(outcome)}
            >
              {t(`filters.${outcome}`, { count: counts[outcome] })}
            </ToggleButton>
          ))}
      </div>
      <ListGrid
        columns={columns}
        columnsClass={styles.columns}
        label={t('grid')}
        onOpen={() => undefined}
        rows={rows}
        stale={false}
      />
      {rows.length < inFilter && (
        <p className={styles.hint}>{t('firstRows', { shown: rows.length, count: inFilter })}</p>
      )}
      {counts.missing > 0 && (
        <div className={styles.missing}>
          <p>{t('missing', { count: counts.missing, known: plan.known })}</p>
          {canDelete && unknown === 0 && shrunk === null && (
            <Checkbox
              checked={deleteMissing}
              label={t('deleteMissing', { count: counts.missing })}
              onChange={(_event, { checked }) => setDeleteMissing(checked === true)}
            />
          )}
          {canDelete && unknown > 0 && <p className={styles.hint}>{t('unknown', { count: unknown })}</p>}
        </div>
      )}
      <div className={bulkStyles.footer}>
        <Button
          appearance="primary"
          disabledFocusable={!canStart}
          onClick={() => canStart && onStart(deleteMissing)}
        >
          {t('start', { count: toDo + toDelete })}
        </Button>
        <span aria-live="polite" className={bulkStyles.hint}>
          {isStarting ? t('starting') : toDo + toDelete === 0 ? t('nothingToDo') : t('nothingYet')}
        </span>
      </div>
    </section>
  )
}

function Warning({ text, isError = false }: { readonly text: string; readonly isError?: boolean }) {
  return (
    <MessageBar className={styles.message} intent={isError ? 'error' : 'warning'} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  )
}
