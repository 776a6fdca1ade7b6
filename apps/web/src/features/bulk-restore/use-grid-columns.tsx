import { Select } from '@fluentui/react-components'
import {
  CheckmarkCircle16Filled,
  ErrorCircle16Filled,
  QuestionCircle16Filled,
  Timer16Regular,
} from '@fluentui/react-icons'
import { withoutDirection } from '@reprieve/i18n/shown-text'
import { type ReactElement, useMemo } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import type { ListColumn } from '../list/list-column.ts'
import { NameCell } from '../list/name-cell.tsx'
import { type Choices, type NameResolution, nameResolutions, proposedChoices } from '../restore/choices.ts'
import { Shown } from '../shell/shown.tsx'
import styles from './bulk-restore.module.css'
import { type GridRow, type GridState, nameConflictIn } from './grid-row.ts'

interface Columns {
  readonly onOpen: (id: string) => void
  readonly onDecide: (row: GridRow, choices: Choices | null) => void
}

/** The columns of the grid: what becomes of each user, why, and what was decided. */
export function useGridColumns({ onOpen, onDecide }: Columns): readonly ListColumn<GridRow>[] {
  const t = useTranslations('web.bulkRestore')
  const tRestore = useTranslations('web.restore')
  return useMemo((): readonly ListColumn<GridRow>[] => {
    const textsOf = ({ plan }: GridRow) => [
      ...(plan?.rejected.map(({ reason, holder }) =>
        tRestore(`rejected.${reason}`, { name: holder?.displayName ?? '' }),
      ) ?? []),
      ...(plan?.lines.map(({ text }) => text) ?? []),
    ]
    return [
      {
        id: 'state',
        name: t('columns.state'),
        isSortable: false,
        cell: ({ state }) => (
          <span className={styles.state} data-state={state}>
            {icons[state]}
            {t(`states.${state}`)}
          </span>
        ),
      },
      {
        id: 'displayName',
        name: t('columns.displayName'),
        isSortable: false,
        cell: ({ id, displayName, userPrincipalName }, tabIndex) => (
          <NameCell
            href={`?decide=${id}`}
            name={displayName}
            onOpen={() => onOpen(id)}
            tabIndex={tabIndex}
            under={userPrincipalName}
          />
        ),
      },
      {
        id: 'comesBackAs',
        name: t('columns.comesBackAs'),
        isSortable: false,
        cell: ({ plan }) => <Shown text={plan?.userPrincipalName ?? '–'} />,
        title: ({ plan }) => withoutDirection(plan?.userPrincipalName ?? ''),
      },
      {
        id: 'conflicts',
        name: t('columns.conflicts'),
        isSortable: false,
        cell: (row) => {
          const [first, ...more] = textsOf(row)
          return first && (more.length > 0 ? t('andMore', { first, count: more.length }) : first)
        },
        title: (row) => textsOf(row).join('\n'),
      },
      {
        id: 'decision',
        name: t('columns.decision'),
        isSortable: false,
        cell: (row, tabIndex) => {
          const conflict = nameConflictIn(row)
          if (!conflict || conflict.resolutions.length === 0) return null
          const decide = (name: NameResolution | null) =>
            onDecide(row, name && { ...(row.choices ?? proposedChoices(row.plan?.conflicts ?? [])), name })
          return (
            <Select
              aria-label={t('decisionOf', { name: row.displayName })}
              onChange={(_event, { value }) => decide(nameResolutions.find((way) => way === value) ?? null)}
              size="small"
              tabIndex={tabIndex}
              value={row.choices?.name ?? ''}
            >
              <option value="">{t('byStrategy')}</option>
              {nameResolutions
                .filter((way) => conflict.resolutions.includes(way))
                .map((way) => (
                  <option key={way} value={way}>
                    {tRestore(`ways.${way}`)}
                  </option>
                ))}
            </Select>
          )
        },
      },
    ]
  }, [t, tRestore, onOpen, onDecide])
}

const icons: Readonly<Record<GridState, ReactElement>> = {
  planning: <Timer16Regular />,
  ready: <CheckmarkCircle16Filled />,
  decide: <QuestionCircle16Filled />,
  cannot: <ErrorCircle16Filled />,
}
