import { Select } from '@fluentui/react-components'
import {
  CheckmarkCircle16Filled,
  ErrorCircle16Filled,
  QuestionCircle16Filled,
  Timer16Regular,
} from '@fluentui/react-icons'
import { useMemo } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import type { ListColumn } from '../list/list-column.ts'
import { NameCell } from '../list/name-cell.tsx'
import { RowState } from '../list/row-state.tsx'
import { textColumn } from '../list/text-column.tsx'
import { type Choices, type NameResolution, nameResolutions, proposedChoices } from '../restore/choices.ts'
import { type GridRow, type GridState, nameConflictIn } from './grid-row.ts'
import { useProblemTexts } from './use-problem-texts.ts'

interface Columns {
  readonly onOpen: (id: string) => void
  readonly onDecide: (row: GridRow, choices: Choices | null) => void
}

/** The columns of the grid: the outcome for each user, the reasons, and the decisions. */
export function useGridColumns({ onOpen, onDecide }: Columns): readonly ListColumn<GridRow>[] {
  const t = useTranslations('web.bulkRestore')
  const tRestore = useTranslations('web.restore')
  const problemsOf = useProblemTexts()
  return useMemo((): readonly ListColumn<GridRow>[] => {
    const textsOf = ({ plan }: GridRow) => (plan ? problemsOf(plan) : [])
    return [
      {
        id: 'state',
        name: t('columns.state'),
        cell: ({ state }) => <RowState {...looks[state]} state={state} text={t(`states.${state}`)} />,
      },
      {
        id: 'displayName',
        name: t('columns.displayName'),
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
      textColumn(
        { id: 'comesBackAs', name: t('columns.comesBackAs') },
        ({ plan }) => plan?.userPrincipalName ?? '–',
      ),
      {
        id: 'conflicts',
        isSentence: true,
        name: t('columns.conflicts'),
        cell: (row) => {
          const [first, ...more] = textsOf(row)
          return first && (more.length > 0 ? t('andMore', { first, count: more.length }) : first)
        },
        title: (row) => textsOf(row).join('\n'),
      },
      {
        id: 'decision',
        name: t('columns.decision'),
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
  }, [t, tRestore, problemsOf, onOpen, onDecide])
}

const looks = {
  planning: { icon: <Timer16Regular />, tone: 'none' },
  ready: { icon: <CheckmarkCircle16Filled />, tone: 'good' },
  decide: { icon: <QuestionCircle16Filled />, tone: 'open' },
  cannot: { icon: <ErrorCircle16Filled />, tone: 'bad' },
} as const satisfies Record<GridState, unknown>
