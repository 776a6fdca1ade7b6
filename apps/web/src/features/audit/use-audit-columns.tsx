import { useFormatter } from 'next-intl'
import { useMemo } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import type { ListColumn } from '../list/list-column.ts'
import { NameCell } from '../list/name-cell.tsx'
import { textColumn } from '../list/text-column.tsx'
import styles from './audit.module.css'
import type { AuditRow } from './audit-row.ts'
import { useAuditTexts } from './use-audit-texts.ts'

export function useAuditColumns(onOpen: (id: string) => void): readonly ListColumn<AuditRow>[] {
  const t = useTranslations('web.audit')
  const format = useFormatter()
  const { operationOf, actorOf } = useAuditTexts()
  return useMemo((): readonly ListColumn<AuditRow>[] => {
    const timeOf = ({ at }: AuditRow) =>
      format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })
    const targetOf = ({ targetName, targetId }: AuditRow) => targetName ?? targetId ?? ''
    return [
      {
        id: 'at',
        name: t('at'),
        cell: (row) => <time dateTime={row.at}>{timeOf(row)}</time>,
        title: ({ at }) => format.dateTime(new Date(at), { dateStyle: 'full', timeStyle: 'long' }),
      },
      {
        id: 'operation',
        name: t('what'),
        cell: (row, tabIndex) => (
          <NameCell
            href={`?record=${row.id}`}
            name={operationOf(row)}
            onOpen={() => onOpen(row.id)}
            tabIndex={tabIndex}
            under={`${targetOf(row)} · ${timeOf(row)}`}
          />
        ),
      },
      textColumn({ id: 'target', name: t('target') }, targetOf),
      textColumn({ id: 'actor', name: t('actor') }, actorOf),
      {
        id: 'outcome',
        name: t('outcome'),
        cell: ({ outcome }) => (
          <span className={outcome === 'failed' ? styles.failed : undefined}>{t(outcome)}</span>
        ),
      },
    ]
  }, [t, format, onOpen])
}
