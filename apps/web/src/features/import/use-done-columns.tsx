import {
  AddCircle16Filled,
  ArrowUndo16Filled,
  CheckmarkCircle16Filled,
  DismissCircle16Regular,
  Edit16Filled,
  ErrorCircle16Filled,
  PersonDelete16Regular,
} from '@fluentui/react-icons'
import { useMemo } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import type { ListColumn } from '../list/list-column.ts'
import { NameCell } from '../list/name-cell.tsx'
import { RowState } from '../list/row-state.tsx'
import { textColumn } from '../list/text-column.tsx'
import { pathIn } from '../shell/path-in.ts'
import type { DoneOutcome, DoneRow } from './done-row.ts'
import { useRowTexts } from './use-row-texts.ts'

/** The columns of the finished rows of an import: what became of whom, and why. */
export function useDoneColumns(tenantId: string): readonly ListColumn<DoneRow>[] {
  const t = useTranslations('web.import')
  const texts = useRowTexts()
  return useMemo((): readonly ListColumn<DoneRow>[] => {
    const whyOf = ({ reason, fault }: DoneRow) => reason ?? (fault ? texts.ofFault(fault) : '')
    return [
      {
        id: 'outcome',
        name: t('columns.outcome'),
        cell: ({ outcome }) => <RowState {...looks[outcome]} state={outcome} text={t(`done.${outcome}`)} />,
      },
      { id: 'line', name: t('columns.line'), cell: ({ line }) => line ?? '–' },
      {
        id: 'displayName',
        name: t('columns.displayName'),
        cell: (row, tabIndex) => {
          const place = placeOf(row)
          return (
            <NameCell
              href={place && pathIn(tenantId, place)}
              name={row.displayName || '–'}
              tabIndex={tabIndex}
              under={whyOf(row) || row.userPrincipalName}
            />
          )
        },
      },
      textColumn(
        { id: 'userPrincipalName', name: t('columns.userPrincipalName') },
        ({ userPrincipalName }) => userPrincipalName || '–',
      ),
      { id: 'what', name: t('columns.what'), isSentence: true, cell: whyOf, title: whyOf },
    ]
  }, [t, texts, tenantId])
}

/** The place that shows the user of a row; null if there is none. */
export function placeOf({ userId, outcome }: DoneRow): `/${string}` | null {
  if (userId === null) return null
  return outcome === 'deleted' ? `/deleted-users?user=${userId}` : `/users/${userId}`
}

const looks = {
  created: { icon: <AddCircle16Filled />, tone: 'good' },
  changed: { icon: <Edit16Filled />, tone: 'good' },
  restored: { icon: <ArrowUndo16Filled />, tone: 'good' },
  left: { icon: <CheckmarkCircle16Filled />, tone: 'none' },
  deleted: { icon: <PersonDelete16Regular />, tone: 'open' },
  refused: { icon: <ErrorCircle16Filled />, tone: 'bad' },
  unreadable: { icon: <DismissCircle16Regular />, tone: 'bad' },
} as const satisfies Record<DoneOutcome, unknown>
