import { PresenceBlocked16Regular } from '@fluentui/react-icons'
import { useMemo } from 'react'
import { useList, useTranslations } from '../../i18n/use-translations.ts'
import { holdColumn } from '../list/hold-column.tsx'
import type { ListColumn } from '../list/list-column.ts'
import { NameCell } from '../list/name-cell.tsx'
import { RowState } from '../list/row-state.tsx'
import { textColumn } from '../list/text-column.tsx'
import { pathIn } from '../shell/path-in.ts'
import type { UserRow } from './user-row.ts'

export function useUserColumns(tenantId: string): readonly ListColumn<UserRow>[] {
  const t = useTranslations('web.users')
  const list = useList()
  return useMemo((): readonly ListColumn<UserRow>[] => {
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
      textColumn(
        { id: 'userPrincipalName', name: t('columns.userPrincipalName'), isSortable: true },
        ({ userPrincipalName }) => userPrincipalName,
      ),
      textColumn({ id: 'licences', name: t('columns.licences') }, ({ licences }) =>
        licences.length > 0 ? list(licences) : t('noLicences'),
      ),
      {
        id: 'signIn',
        name: t('columns.signIn'),
        cell: ({ signInBlocked }) =>
          signInBlocked ? (
            <RowState icon={<PresenceBlocked16Regular />} state="blocked" text={t('blocked')} tone="bad" />
          ) : (
            t('allowed')
          ),
      },
      holdColumn(t('columns.hold')),
    ]
  }, [t, list, tenantId])
}
