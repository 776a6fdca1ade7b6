'use client'

import { Button } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons'
import { useRouter } from 'next/navigation'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useAsked } from '../dialog/use-asked.ts'
import { useNewSecret } from '../secret/use-new-secret.tsx'
import styles from '../settings/settings.module.css'
import { useToasts } from '../toast/use-toasts.tsx'
import { RemoveSubscriptionDialog, RenewSecretDialog } from './change-dialogs.tsx'
import { SubscriptionDialog } from './subscription-dialog.tsx'
import { SubscriptionEntry } from './subscription-entry.tsx'
import type { Channel, SubscriptionChange, SubscriptionShown } from './subscription-shown.ts'
import { useSubscriptionTexts } from './use-subscription-texts.ts'

type Asked = { readonly ask: 'add' } | { readonly ask: SubscriptionChange; readonly of: SubscriptionShown }

interface SubscriptionsScreenProps {
  readonly channel: Channel
  readonly subscriptions: readonly SubscriptionShown[]
}

/** Lists who is notified over a channel, and what can be done with each. */
export function SubscriptionsScreen({ channel, subscriptions }: SubscriptionsScreenProps) {
  const t = useSubscriptionTexts(channel)
  const of = useTranslations('web.settings.subscriptions')
  const router = useRouter()
  const { tell, toaster } = useToasts()
  const { asked, ask, dialog } = useAsked<Asked>()
  const { show, newSecret } = useNewSecret(dialog.onClosed)
  const changed = (text: string) => {
    tell({ text })
    router.refresh()
  }
  const madeSecret = (address: string, secret: string | null) => {
    show({
      title: of('secretOf'),
      lines: [{ label: of('url'), text: address }],
      secret: secret === null ? null : { label: of('secret'), text: secret },
      withoutSecret: of('secretLost'),
    })
    router.refresh()
  }
  return (
    <>
      <div className={styles.commands}>
        <Button appearance="primary" icon={<Add20Regular />} onClick={() => ask({ ask: 'add' })}>
          {t('add')}
        </Button>
      </div>
      {subscriptions.length === 0 && <p className={styles.none}>{t('none')}</p>}
      <ul className={styles.entries}>
        {subscriptions.map((subscription) => (
          <SubscriptionEntry
            key={subscription.id}
            onAsk={(change) => ask({ ask: change, of: subscription })}
            onChanged={changed}
            subscription={subscription}
          />
        ))}
      </ul>
      {(asked?.ask === 'add' || asked?.ask === 'change') && (
        <SubscriptionDialog
          {...dialog}
          before={asked.ask === 'add' ? null : asked.of}
          channel={channel}
          onDone={({ address }, secret) => {
            if (channel === 'webhook' && asked.ask === 'add') madeSecret(address, secret)
            else changed(of(asked.ask === 'add' ? 'added' : 'changed', { address }))
          }}
        />
      )}
      {asked?.ask === 'renew' && (
        <RenewSecretDialog {...dialog} onMade={madeSecret} subscription={asked.of} />
      )}
      {asked?.ask === 'remove' && (
        <RemoveSubscriptionDialog {...dialog} onRemoved={changed} subscription={asked.of} />
      )}
      {newSecret}
      {toaster}
    </>
  )
}
