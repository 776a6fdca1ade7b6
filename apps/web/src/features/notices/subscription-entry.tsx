import { Button } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useFormatter } from 'next-intl'
import { useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import dialogStyles from '../dialog/dialog.module.css'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { languages, localeOfTag } from '../preferences/languages.ts'
import { newRequestId } from '../restore/new-request-id.ts'
import styles from '../settings/settings.module.css'
import { Shown } from '../shell/shown.tsx'
import { Deliveries } from './deliveries.tsx'
import type { SubscriptionChange, SubscriptionShown } from './subscription-shown.ts'

interface SubscriptionEntryProps {
  readonly subscription: SubscriptionShown
  readonly onAsk: (change: SubscriptionChange) => void
  /** Called with the text that reports the result. */
  readonly onChanged: (text: string) => void
}

/** A subscription with what it gets, and, if they are asked for, its latest messages. */
export function SubscriptionEntry({ subscription, onAsk, onChanged }: SubscriptionEntryProps) {
  const t = useTranslations('web.settings.subscriptions')
  const trpc = useTRPC()
  const format = useFormatter()
  const { id: subscriptionId, channel, address, types, enabled, locale, createdBy, createdAt } = subscription
  const [showsDeliveries, setShowsDeliveries] = useState(false)
  const test = useMutation(
    trpc.notices.test.mutationOptions({
      ...untilAnswered,
      onSuccess: () => {
        setShowsDeliveries(true)
        onChanged(t('tested', { address }))
      },
    }),
  )
  const change = useMutation(
    trpc.notices.change.mutationOptions({
      ...untilAnswered,
      onSuccess: () => onChanged(t(enabled ? 'switchedOff' : 'switchedOn', { address })),
    }),
  )
  const failure = failureOf(test) ?? failureOf(change)
  const requested = () => ({ requestId: newRequestId() })
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <h3>
          <Shown text={address} />
        </h3>
        {!enabled && <span className={styles.badge}>{t('off')}</span>}
      </div>
      {failure !== null && <FailureBar error={failure} />}
      <dl className={dialogStyles.facts}>
        <div>
          <dt>{t('typesLabel')}</dt>
          <dd>
            <ul className={styles.plain}>
              {types.map((type) => (
                <li key={type}>{t(`types.${type}`)}</li>
              ))}
            </ul>
          </dd>
        </div>
        {locale !== null && (
          <div>
            <dt>{t('language')}</dt>
            <dd lang={localeOfTag(locale)}>{languages.find(([tag]) => tag === localeOfTag(locale))?.[1]}</dd>
          </div>
        )}
        <div>
          <dt>{t('addedBy')}</dt>
          <dd>
            <Shown text={createdBy} />
            <span className={styles.hint}>
              {' '}
              {format.dateTime(new Date(createdAt), { dateStyle: 'medium', timeStyle: 'short' })}
            </span>
          </dd>
        </div>
      </dl>
      {showsDeliveries && <Deliveries address={address} subscriptionId={subscriptionId} />}
      <div className={styles.actions}>
        {enabled && (
          <Button
            aria-label={t('testNamed', { address })}
            disabledFocusable={test.isPending}
            onClick={() => test.isPending || test.mutate({ ...requested(), subscriptionId })}
          >
            {t('test')}
          </Button>
        )}
        <Button
          aria-expanded={showsDeliveries}
          aria-label={t('deliveriesNamed', { address })}
          onClick={() => setShowsDeliveries(!showsDeliveries)}
        >
          {t('deliveries')}
        </Button>
        <Button aria-label={t('changeNamed', { address })} onClick={() => onAsk('change')}>
          {t('change')}
        </Button>
        <Button
          aria-label={t(enabled ? 'switchOffNamed' : 'switchOnNamed', { address })}
          disabledFocusable={change.isPending}
          onClick={() =>
            change.isPending ||
            change.mutate({ ...requested(), change: { subscriptionId, enabled: !enabled } })
          }
        >
          {t(enabled ? 'switchOff' : 'switchOn')}
        </Button>
        {channel === 'webhook' && (
          <Button aria-label={t('renewNamed', { address })} onClick={() => onAsk('renew')}>
            {t('renew')}
          </Button>
        )}
        <Button
          appearance="subtle"
          aria-label={t('removeNamed', { address })}
          onClick={() => onAsk('remove')}
        >
          {t('remove')}
        </Button>
      </div>
    </li>
  )
}
