import { Button } from '@fluentui/react-components'
import { useFormatter } from 'next-intl'
import { useTranslations } from '../../i18n/use-translations.ts'
import dialogStyles from '../dialog/dialog.module.css'
import { CopyButton } from '../restore/copy-button.tsx'
import styles from '../settings/settings.module.css'
import { Shown } from '../shell/shown.tsx'
import { type ClientChange, type ClientShown, grants, refreshGrants } from './client-shown.ts'

interface ClientEntryProps {
  readonly client: ClientShown
  readonly onAsk: (change: ClientChange) => void
}

/** An application with the ways in which it gets tokens. */
export function ClientEntry({ client, onAsk }: ClientEntryProps) {
  const t = useTranslations('web.settings.clients')
  const format = useFormatter()
  const { id, name, isPublic, redirectUris, createdAt } = client
  const refresh = refreshGrants.find((grant) => client.grants.includes(grant))
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <h3>
          <Shown text={name} />
        </h3>
        {isPublic && <span className={styles.badge}>{t('public')}</span>}
      </div>
      <dl className={dialogStyles.facts}>
        <div>
          <dt>{t('id')}</dt>
          <dd className={styles.record}>
            <code>{id}</code>
            <CopyButton text={id} />
          </dd>
        </div>
        <div>
          <dt>{t('grants')}</dt>
          <dd>
            <ul className={styles.plain}>
              {grants
                .filter((grant) => client.grants.includes(grant))
                .map((grant) => (
                  <li key={grant}>{t(`ways.${grant}`)}</li>
                ))}
            </ul>
          </dd>
        </div>
        {client.grants.some((grant) => grant !== 'client_credentials') && (
          <div>
            <dt>{t('refresh')}</dt>
            {/* Without a secret, each use of a refresh token consumes it. */}
            <dd>{t(`refreshes.${refresh && isPublic ? 'rotating_refresh_token' : (refresh ?? 'none')}`)}</dd>
          </div>
        )}
        {redirectUris.length > 0 && (
          <div>
            <dt>{t('redirectUris')}</dt>
            <dd>
              <ul className={styles.plain}>
                {redirectUris.map((uri) => (
                  <li key={uri}>
                    <Shown text={uri} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('registered')}</dt>
          <dd>{format.dateTime(new Date(createdAt), { dateStyle: 'medium', timeStyle: 'short' })}</dd>
        </div>
      </dl>
      <div className={styles.actions}>
        {!isPublic && (
          <Button aria-label={t('rotateNamed', { name })} onClick={() => onAsk('rotate')}>
            {t('rotate')}
          </Button>
        )}
        <Button appearance="subtle" aria-label={t('removeNamed', { name })} onClick={() => onAsk('remove')}>
          {t('remove')}
        </Button>
      </div>
    </li>
  )
}
