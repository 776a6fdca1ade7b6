import { CheckmarkCircle16Filled, ErrorCircle16Filled, Timer16Regular } from '@fluentui/react-icons'
import { type ReactElement, useMemo } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import type { ListColumn } from '../list/list-column.ts'
import { NameCell } from '../list/name-cell.tsx'
import { pathIn } from '../shell/path-in.ts'
import { Shown } from '../shell/shown.tsx'
import type { JobLine } from './job-line.ts'
import styles from './jobs.module.css'

/** The columns of the rows of a job: what became of each user, and why. */
export function useLineColumns(tenantId: string): readonly ListColumn<JobLine>[] {
  const t = useTranslations('web.jobs')
  return useMemo((): readonly ListColumn<JobLine>[] => {
    const tellOf = ({ reason, droppedAddresses, licencesNotReturned }: JobLine): string => {
      if (reason !== null) return reason
      const lost = [
        droppedAddresses.length > 0 && t('lostAddresses', { count: droppedAddresses.length }),
        licencesNotReturned > 0 && t('lostLicences', { count: licencesNotReturned }),
      ]
      return lost.filter(Boolean).join(' ')
    }
    return [
      {
        id: 'outcome',
        name: t('columns.outcome'),
        isSortable: false,
        cell: ({ outcome }) => (
          <span className={styles.outcome} data-outcome={outcome}>
            {icons[outcome]}
            {t(`states.${outcome}`)}
          </span>
        ),
      },
      {
        id: 'displayName',
        name: t('columns.displayName'),
        isSortable: false,
        cell: (line, tabIndex) => (
          <NameCell
            href={pathIn(tenantId, placeOf(line))}
            name={line.displayName}
            tabIndex={tabIndex}
            under={line.userPrincipalName ?? line.reason ?? ''}
          />
        ),
      },
      {
        id: 'userPrincipalName',
        name: t('columns.userPrincipalName'),
        isSortable: false,
        cell: ({ userPrincipalName }) => <Shown text={userPrincipalName ?? '–'} />,
      },
      { id: 'reason', name: t('columns.reason'), isSortable: false, cell: tellOf, title: tellOf },
    ]
  }, [t, tenantId])
}

/** Where the user of a row is found: among the active ones once restored, and in the panel of its restore until then. */
export const placeOf = ({ outcome, userId }: JobLine): `/${string}` =>
  outcome === 'restored' ? `/users/${userId}` : `/deleted-users?user=${userId}`

const icons: Readonly<Record<JobLine['outcome'], ReactElement>> = {
  restored: <CheckmarkCircle16Filled />,
  failed: <ErrorCircle16Filled />,
  pending: <Timer16Regular />,
}
