import {
  AddCircle16Filled,
  ArrowUndo16Filled,
  CheckmarkCircle16Filled,
  DismissCircle16Regular,
  Edit16Filled,
  ErrorCircle16Filled,
  PersonQuestionMark16Regular,
  SubtractCircle16Regular,
} from '@fluentui/react-icons'
import { useMemo } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import type { ListColumn } from '../list/list-column.ts'
import { NameCell } from '../list/name-cell.tsx'
import { RowState } from '../list/row-state.tsx'
import type { PlannedOutcome, PlannedRow } from './planned-row.ts'
import { useRowTexts } from './use-row-texts.ts'

/** The columns of the plan: what is done about whom, where the file says so, and why. */
export function usePlanColumns(): readonly ListColumn<PlannedRow>[] {
  const t = useTranslations('web.import')
  const texts = useRowTexts()
  return useMemo((): readonly ListColumn<PlannedRow>[] => {
    const whatOf = (row: PlannedRow) => texts.ofPlan(row).join(' ')
    return [
      {
        id: 'outcome',
        name: t('columns.outcome'),
        cell: ({ outcome }) => (
          <RowState {...looks[outcome]} state={outcome} text={t(`outcomes.${outcome}`)} />
        ),
      },
      { id: 'line', name: t('columns.line'), cell: ({ line }) => line ?? '–' },
      {
        id: 'displayName',
        name: t('columns.displayName'),
        cell: (row, tabIndex) => (
          <NameCell
            href={null}
            name={row.displayName || '–'}
            tabIndex={tabIndex}
            under={whatOf(row) || (row.group === null ? row.userPrincipalName : t('group'))}
          />
        ),
      },
      { id: 'what', name: t('columns.what'), isSentence: true, cell: whatOf, title: whatOf },
    ]
  }, [t, texts])
}

const looks = {
  create: { icon: <AddCircle16Filled />, tone: 'good' },
  change: { icon: <Edit16Filled />, tone: 'good' },
  restore: { icon: <ArrowUndo16Filled />, tone: 'good' },
  leave: { icon: <CheckmarkCircle16Filled />, tone: 'none' },
  refused: { icon: <ErrorCircle16Filled />, tone: 'bad' },
  unreadable: { icon: <DismissCircle16Regular />, tone: 'bad' },
  missing: { icon: <PersonQuestionMark16Regular />, tone: 'open' },
  skipped: { icon: <SubtractCircle16Regular />, tone: 'none' },
} as const satisfies Record<PlannedOutcome, unknown>
