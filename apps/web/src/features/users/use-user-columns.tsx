import { PresenceBlocked16Regular } from '@fluentui/react-icons'
import { toShownAlone, withoutDirection } from '@reprieve/i18n/shown-text'
import { useMemo } from 'react'
import { useList, useTranslations } from '../../i18n/use-translations.ts'
import { Held } from '../list/held.tsx'
import type { ListColumn } from '../list/list-column.ts'
import { NameCell } from '../list/name-cell.tsx'
import { pathIn } from '../shell/path-in.ts'
import { Shown } from '../shell/shown.tsx'
import type { UserRow } from './user-row.ts'
import styles from './users.module.css'

export function useUserColumns(tenantId: string): readonly ListColumn<UserRow>[] {
  const t = useTranslations('web.users')
  const list = useList()
  return useMemo((): readonly ListColumn<UserRow>[] => {
    const licencesOf = ({ licences }: UserRow) => (licences.length > 0 ? list(licences) : t('noLicences'))
    return [
      {
        id: 'displayName',
        name: t('columns.displayName'),
        isSortable: true,
        cell: ({ id, displayName, userPrincipalName }, tabIndex) => (
          <NameCell
            href={pathIn(tenantId, `/users/${id}`)}
            name={displayName}
            tabIndex={tabIndex}
            under={userPrincipalName}
          />
        ),
      },
      {
        id: 'userPrincipalName',
        name: t('columns.userPrincipalName'),
        isSortable: true,
        cell: ({ userPrincipalName }) => <Shown text={userPrincipalName} />,
        title: ({ userPrincipalName }) => withoutDirection(userPrincipalName),
      },
      {
        id: 'licences',
        name: t('columns.licences'),
        isSortable: false,
        cell: (row) => <Shown text={licencesOf(row)} />,
        title: (row) => withoutDirection(licencesOf(row)),
      },
      {
        id: 'signIn',
        name: t('columns.signIn'),
        isSortable: false,
        cell: ({ signInBlocked }) =>
          signInBlocked ? (
            <span className={styles.blocked}>
              <PresenceBlocked16Regular />
              {t('blocked')}
            </span>
          ) : (
            t('allowed')
          ),
      },
      {
        id: 'hold',
        name: t('columns.hold'),
        isSortable: false,
        cell: ({ holdReason }) => holdReason !== null && <Held />,
        title: ({ holdReason }) => (holdReason === null ? undefined : toShownAlone(holdReason)),
      },
    ]
  }, [t, list, tenantId])
}
