import { useFormatter } from 'next-intl'
import { useTranslations } from '../../i18n/use-translations.ts'
import type { AuditEntry } from '../audit/audit-entry.ts'
import { useAuditTexts } from '../audit/use-audit-texts.ts'
import styles from './person-screen.module.css'

/** Lists what happened to a user, latest first. */
export function Timeline({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const t = useTranslations('web.person')
  const format = useFormatter()
  const { operationOf, actorOf } = useAuditTexts()
  return (
    <section aria-labelledby="timeline" className={styles.card}>
      <h2 id="timeline">{t('timeline')}</h2>
      {entries.length === 0 && <p>{t('nothingHappened')}</p>}
      <ol className={styles.timeline}>
        {entries.map((entry) => (
          <li data-outcome={entry.outcome} key={entry.sequence}>
            <strong>
              {entry.outcome === 'failed' ? t('refused', { what: operationOf(entry) }) : operationOf(entry)}
            </strong>
            <span>
              {t('byAt', {
                who: actorOf(entry),
                when: format.dateTime(new Date(entry.at), { dateStyle: 'medium', timeStyle: 'short' }),
              })}
            </span>
            {entry.reason !== null && <span>{t('because', { reason: entry.reason })}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
