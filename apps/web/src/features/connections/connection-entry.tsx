import { Button } from '@fluentui/react-components'
import { useFormatter } from 'next-intl'
import { useTranslations } from '../../i18n/use-translations.ts'
import dialogStyles from '../dialog/dialog.module.css'
import { CopyButton } from '../restore/copy-button.tsx'
import styles from '../settings/settings.module.css'
import { Shown } from '../shell/shown.tsx'
import type { ConnectionChange, ConnectionShown } from './connection-shown.ts'

interface ConnectionEntryProps {
  readonly connection: ConnectionShown
  readonly onAsk: (change: ConnectionChange) => void
}

/** A connection with when its provider was here last, and what was refused last. */
export function ConnectionEntry({ connection, onAsk }: ConnectionEntryProps) {
  const t = useTranslations('web.settings.connections')
  const format = useFormatter()
  const at = (instant: string) =>
    format.dateTime(new Date(instant), { dateStyle: 'medium', timeStyle: 'short' })
  const { name, baseAddress, activeMeans, source, requests, refusals } = connection
  const { lastContactAt, lastErrorAt, lastError, overlapEndsAt } = connection
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <h3>
          <Shown text={name} />
        </h3>
      </div>
      <dl className={dialogStyles.facts}>
        <div>
          <dt>{t('baseAddress')}</dt>
          <dd className={styles.record}>
            <code>{baseAddress}</code>
            <CopyButton text={baseAddress} />
          </dd>
        </div>
        <div>
          <dt>{t('activeMeans')}</dt>
          <dd>{t(`inactive.${activeMeans}`)}</dd>
        </div>
        <div>
          <dt>{t('source')}</dt>
          <dd>
            <Shown text={source} />
          </dd>
        </div>
        <div>
          <dt>{t('lastContact')}</dt>
          <dd>
            {lastContactAt === null
              ? t('never')
              : t('contact', { when: at(lastContactAt), requests, refusals })}
          </dd>
        </div>
        {lastError !== null && (
          <div>
            <dt>{t('lastError')}</dt>
            <dd>
              <Shown text={lastError} />
              {lastErrorAt !== null && <span className={styles.hint}> {at(lastErrorAt)}</span>}
            </dd>
          </div>
        )}
      </dl>
      {overlapEndsAt !== null && <p className={styles.hint}>{t('overlap', { when: at(overlapEndsAt) })}</p>}
      <div className={styles.actions}>
        <Button aria-label={t('rotateNamed', { name })} onClick={() => onAsk('rotate')}>
          {t('rotate')}
        </Button>
        <Button appearance="subtle" aria-label={t('removeNamed', { name })} onClick={() => onAsk('remove')}>
          {t('remove')}
        </Button>
      </div>
    </li>
  )
}
