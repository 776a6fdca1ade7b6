import { useFormatter } from 'next-intl'
import { useMemo } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import listStyles from '../list/list.module.css'
import type { ListColumn } from '../list/list-column.ts'
import { useNow } from '../list/use-now.ts'
import { pathIn } from '../shell/path-in.ts'
import { Shown } from '../shell/shown.tsx'
import type { CustomerRow } from './customer-row.ts'
import { type Need, needsOf } from './needs.ts'
import styles from './partner.module.css'

const dayMs = 24 * 3_600_000

/** The columns of the customers. Links are whole page loads: nothing of one customer may linger on another's page. */
export function useCustomerColumns(renderedAt: number): readonly ListColumn<CustomerRow>[] {
  const t = useTranslations('web.partner')
  const format = useFormatter()
  const now = useNow(renderedAt)
  return useMemo((): readonly ListColumn<CustomerRow>[] => {
    const textOf = ({ kind, count }: Need) => t(`needs.${kind}`, { count })
    const endOf = ({ endsAt }: CustomerRow) =>
      t('daysLeft', { count: Math.max(0, Math.ceil((Date.parse(endsAt) - now) / dayMs)) })
    return [
      {
        id: 'displayName',
        name: t('columns.displayName'),
        cell: ({ id, displayName, defaultDomain }, tabIndex) => (
          <>
            <a href={pathIn(id, '/deleted-users')} tabIndex={tabIndex}>
              <Shown text={displayName} />
            </a>
            <span className={listStyles.under}>
              <Shown text={defaultDomain} />
            </span>
          </>
        ),
      },
      {
        id: 'needs',
        name: t('columns.needs'),
        cell: (row, tabIndex) => <Needs row={row} tabIndex={tabIndex} textOf={textOf} />,
        title: (row) => needsOf(row).map(textOf).join('\n'),
      },
      {
        id: 'deleted',
        name: t('columns.deleted'),
        cell: ({ summary }) => (summary ? format.number(summary.bin.total) : '–'),
      },
      {
        id: 'domain',
        name: t('columns.domain'),
        cell: ({ defaultDomain }) => <Shown text={defaultDomain} />,
        title: ({ defaultDomain }) => defaultDomain,
      },
      {
        id: 'ends',
        name: t('columns.ends'),
        cell: (row) => <span data-expiring={row.isExpiring}>{endOf(row)}</span>,
        title: ({ endsAt }) => format.dateTime(new Date(endsAt), { dateStyle: 'full', timeStyle: 'short' }),
      },
    ]
  }, [t, format, now])
}

interface NeedsProps {
  readonly row: CustomerRow
  readonly tabIndex: 0 | -1
  readonly textOf: (need: Need) => string
}

function Needs({ row, tabIndex, textOf }: NeedsProps) {
  const t = useTranslations('web.partner')
  const needs = needsOf(row)
  if (needs.length === 0) return <span className={styles.calm}>{t('needs.none')}</span>
  return (
    <span className={styles.needs}>
      {needs.map((need) => (
        <a data-need={need.kind} href={pathIn(row.id, need.path)} key={need.kind} tabIndex={tabIndex}>
          {textOf(need)}
        </a>
      ))}
    </span>
  )
}
