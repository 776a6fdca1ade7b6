import { useFormatter } from 'next-intl'
import { useMemo } from 'react'
import { useList, useTranslations } from '../../i18n/use-translations.ts'
import { DaysLeft } from '../deleted-users/days-left.tsx'
import type { ListColumn } from '../list/list-column.ts'
import { NameCell } from '../list/name-cell.tsx'
import { textColumn } from '../list/text-column.tsx'
import type { RecipientRow } from './recipient-row.ts'
import type { View } from './view.ts'

interface Columns {
  readonly now: number
  readonly state: View['state']
  readonly onOpen: (id: string) => void
}

export function useRecipientColumns({ now, state, onOpen }: Columns): readonly ListColumn<RecipientRow>[] {
  const t = useTranslations('web.recipients.columns')
  const format = useFormatter()
  const list = useList()
  return useMemo((): readonly ListColumn<RecipientRow>[] => {
    const day = (id: string, name: string, of: (row: RecipientRow) => string | null) => ({
      id,
      name,
      cell: (row: RecipientRow) => {
        const at = of(row)
        return at && <time dateTime={at}>{format.dateTime(new Date(at), { dateStyle: 'medium' })}</time>
      },
      title: (row: RecipientRow) => {
        const at = of(row)
        return at ? format.dateTime(new Date(at), { dateStyle: 'full', timeStyle: 'long' }) : undefined
      },
    })
    return [
      {
        id: 'displayName',
        name: t('displayName'),
        isSortable: true,
        cell: ({ id, displayName, primaryAddress }, tabIndex) => (
          <NameCell
            href={`?show=${id}`}
            name={displayName}
            onOpen={() => onOpen(id)}
            tabIndex={tabIndex}
            under={primaryAddress}
          />
        ),
      },
      textColumn({ id: 'primaryAddress', name: t('primaryAddress') }, ({ primaryAddress }) => primaryAddress),
      textColumn({ id: 'otherAddresses', name: t('otherAddresses') }, ({ otherAddresses }) =>
        list(otherAddresses),
      ),
      ...(state === 'active'
        ? [day('at', t('createdAt'), ({ createdAt }) => createdAt)]
        : [
            day('at', t('deletedAt'), ({ deletion }) => deletion?.deletedAt ?? null),
            {
              ...day('purgeAt', t('timeLeft'), ({ deletion }) => deletion?.purgeAt ?? null),
              cell: ({ deletion }: RecipientRow) =>
                deletion && <DaysLeft now={now} row={{ ...deletion, holdReason: null }} />,
            },
          ]),
    ]
  }, [t, format, list, now, state, onOpen])
}
