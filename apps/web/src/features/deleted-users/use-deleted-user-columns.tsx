import { useFormatter } from 'next-intl'
import { useMemo } from 'react'
import { useList, useTranslations } from '../../i18n/use-translations.ts'
import { holdColumn } from '../list/hold-column.tsx'
import type { ListColumn } from '../list/list-column.ts'
import { NameCell } from '../list/name-cell.tsx'
import { textColumn } from '../list/text-column.tsx'
import { DaysLeft } from './days-left.tsx'
import type { DeletedUserRow } from './deleted-user-row.ts'

interface Columns {
  readonly now: number
  /** Null if the visitor may not open users. */
  readonly onOpen: ((id: string) => void) | null
}

export function useDeletedUserColumns({ now, onOpen }: Columns): readonly ListColumn<DeletedUserRow>[] {
  const t = useTranslations('web.deletedUsers')
  const format = useFormatter()
  const list = useList()
  return useMemo((): readonly ListColumn<DeletedUserRow>[] => {
    return [
      {
        id: 'displayName',
        name: t('columns.displayName'),
        isSortable: true,
        cell: ({ id, displayName, userPrincipalName }, tabIndex) => (
          <NameCell
            href={onOpen && `?user=${id}`}
            name={displayName}
            onOpen={() => onOpen?.(id)}
            tabIndex={tabIndex}
            under={userPrincipalName}
          />
        ),
      },
      textColumn(
        { id: 'userPrincipalName', name: t('columns.userPrincipalName'), isSortable: true },
        ({ userPrincipalName }) => userPrincipalName,
      ),
      {
        id: 'deletedAt',
        name: t('columns.deletedAt'),
        isSortable: true,
        cell: ({ deletedAt }) => (
          <time dateTime={deletedAt}>
            {format.dateTime(new Date(deletedAt), { dateStyle: 'medium', timeStyle: 'short' })}
          </time>
        ),
        title: ({ deletedAt }) =>
          format.dateTime(new Date(deletedAt), { dateStyle: 'full', timeStyle: 'long' }),
      },
      textColumn(
        { id: 'deletedBy', name: t('columns.deletedBy'), isSortable: true },
        ({ deletedBy }) => deletedBy,
      ),
      {
        id: 'purgeAt',
        name: t('columns.daysLeft'),
        isSortable: true,
        cell: (row) => <DaysLeft now={now} row={row} />,
        title: ({ purgeAt }) => format.dateTime(new Date(purgeAt), { dateStyle: 'full', timeStyle: 'long' }),
      },
      textColumn({ id: 'licences', name: t('columns.licences') }, ({ licences }) =>
        licences.length > 0 ? list(licences) : t('noLicences'),
      ),
      holdColumn(t('columns.hold')),
    ]
  }, [t, format, list, now, onOpen])
}
