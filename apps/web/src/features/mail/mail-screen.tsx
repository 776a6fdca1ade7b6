'use client'

import { mailLimits } from '@reprieve/domain'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from '../../i18n/use-translations.ts'
import dialogStyles from '../dialog/dialog.module.css'
import styles from '../settings/settings.module.css'
import { pathIn } from '../shell/path-in.ts'
import { Shown } from '../shell/shown.tsx'
import { useToasts } from '../toast/use-toasts.tsx'
import { DeadMail } from './dead-mail.tsx'
import type { MailShown } from './mail-shown.ts'
import { TestMail } from './test-mail.tsx'

interface MailScreenProps {
  readonly tenantId: string
  readonly mail: MailShown
}

/** Shows which mails are sent to whom, how they leave, and those that did not arrive. */
export function MailScreen({ tenantId, mail }: MailScreenProps) {
  const t = useTranslations('web.settings.mail')
  const router = useRouter()
  const { tell, toaster } = useToasts()
  const { goesTo, from, readers, dead, hasMore } = mail
  return (
    <>
      <div className={styles.entries}>
        <section className={styles.entry}>
          <h3>{t('delivery')}</h3>
          <dl className={dialogStyles.facts}>
            <div>
              <dt>{t('goesTo')}</dt>
              <dd>{t(`ways.${goesTo}`)}</dd>
            </div>
            <div>
              <dt>{t('from')}</dt>
              <dd>
                <Shown text={from} />
              </dd>
            </div>
            <div>
              <dt>{t('limits')}</dt>
              <dd>
                {t('limitsText', { person: mailLimits.ofPerson.mails, tenant: mailLimits.ofTenant.mails })}
              </dd>
            </div>
          </dl>
          <TestMail onSent={(text) => tell({ text })} />
        </section>
        <section className={styles.entry}>
          <h3>{t('kinds')}</h3>
          <dl className={dialogStyles.facts}>
            <div>
              <dt>{t('notices')}</dt>
              <dd>
                {t('noticesText', { readers })}{' '}
                <Link href={pathIn(tenantId, '/settings/notices')}>{t('toNotices')}</Link>
              </dd>
            </div>
            <div>
              <dt>{t('restores')}</dt>
              <dd>{t('restoresText')}</dd>
            </div>
          </dl>
        </section>
        <section aria-labelledby="undelivered" className={styles.entry}>
          <h3 id="undelivered">{t('undelivered')}</h3>
          <p className={styles.hint}>{t('undeliveredText')}</p>
          {dead.length === 0 && <p>{t('allDelivered')}</p>}
          <ul className={styles.plain}>
            {dead.map((letter) => (
              <DeadMail
                key={letter.id}
                letter={letter}
                onChanged={(text) => {
                  tell({ text })
                  router.refresh()
                }}
              />
            ))}
          </ul>
          {hasMore && <p className={styles.hint}>{t('more')}</p>}
        </section>
      </div>
      {toaster}
    </>
  )
}
