import { CheckmarkCircle16Filled, ErrorCircle16Filled, Timer16Regular } from '@fluentui/react-icons'
import { useMemo } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import type { ListColumn } from '../list/list-column.ts'
import { NameCell } from '../list/name-cell.tsx'
import { RowState } from '../list/row-state.tsx'
import { textColumn } from '../list/text-column.tsx'
import { pathIn } from '../shell/path-in.ts'
import type { JobLine } from './job-line.ts'
import { UndoCell } from './undo-cell.tsx'

/** The columns of a job's rows: the outcome for each user, and the reason. */
export function useLineColumns(tenantId: string, canUndo: boolean): readonly ListColumn<JobLine>[] {
  const t = useTranslations('web.jobs')
  return useMemo((): readonly ListColumn<JobLine>[] => {
    const tellOf = (line: JobLine): string => {
      const { reason, droppedAddresses, licencesNotReturned, reportsNotReturned } = line
      if (reason !== null) return reason
      const lost = [
        droppedAddresses.length > 0 && t('lostAddresses', { count: droppedAddresses.length }),
        licencesNotReturned > 0 && t('lostLicences', { count: licencesNotReturned }),
        reportsNotReturned > 0 && t('lostReports', { count: reportsNotReturned }),
      ]
      return lost.filter(Boolean).join(' ')
    }
    return [
      {
        id: 'outcome',
        name: t('columns.outcome'),
        cell: ({ outcome }) => <RowState {...looks[outcome]} state={outcome} text={t(`states.${outcome}`)} />,
      },
      {
        id: 'displayName',
        name: t('columns.displayName'),
        cell: (line, tabIndex) => (
          <NameCell
            href={pathIn(tenantId, placeOf(line))}
            name={line.displayName}
            tabIndex={tabIndex}
            under={line.userPrincipalName ?? line.reason ?? ''}
          />
        ),
      },
      textColumn(
        { id: 'userPrincipalName', name: t('columns.userPrincipalName') },
        ({ userPrincipalName }) => userPrincipalName ?? '–',
      ),
      { id: 'reason', name: t('columns.reason'), isSentence: true, cell: tellOf, title: tellOf },
      {
        id: 'undo',
        name: t('columns.undo'),
        cell: (line, tabIndex) =>
          canUndo && line.outcome === 'restored' && <UndoCell line={line} tabIndex={tabIndex} />,
      },
    ]
  }, [t, tenantId, canUndo])
}

/** The place that shows the user of a row: the active users once it is restored, and the restore panel until then. */
export const placeOf = ({ outcome, userId }: JobLine): `/${string}` =>
  outcome === 'restored' ? `/users/${userId}` : `/deleted-users?user=${userId}`

const looks = {
  restored: { icon: <CheckmarkCircle16Filled />, tone: 'good' },
  failed: { icon: <ErrorCircle16Filled />, tone: 'bad' },
  pending: { icon: <Timer16Regular />, tone: 'none' },
} as const satisfies Record<JobLine['outcome'], unknown>
