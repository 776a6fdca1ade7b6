import { useMutation } from '@tanstack/react-query'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { untilAnswered } from '../../trpc/outage.ts'
import { ConfirmDialog } from '../dialog/confirm-dialog.tsx'
import { newRequestId } from '../restore/new-request-id.ts'
import type { SubscriptionShown } from './subscription-shown.ts'

interface SubscriptionDialogProps {
  readonly open: boolean
  readonly subscription: Pick<SubscriptionShown, 'id' | 'address'>
  readonly onClose: () => void
  readonly onClosed: () => void
}

interface RenewSecretDialogProps extends SubscriptionDialogProps {
  /** Called with the new secret, which is null if the answer that had it was lost. */
  readonly onMade: (address: string, secret: string | null) => void
}

/** Gives a webhook a new secret, after saying that calls are signed with it at once. */
export function RenewSecretDialog(props: RenewSecretDialogProps) {
  const { open, subscription, onClose, onClosed, onMade } = props
  const t = useTranslations('web.settings.subscriptions')
  const trpc = useTRPC()
  const renew = useMutation(
    trpc.notices.renewSecret.mutationOptions({
      ...untilAnswered,
      gcTime: 0,
      onSuccess: ({ address, secret }) => {
        onClose()
        onMade(address, secret)
      },
    }),
  )
  return (
    <ConfirmDialog
      action={renew}
      onClose={onClose}
      onClosed={onClosed}
      onSubmit={() => renew.mutate({ requestId: newRequestId(), subscriptionId: subscription.id })}
      open={open}
      submitText={t('renew')}
      title={t('renewTitle')}
    >
      <p>{t('renewText', { address: subscription.address })}</p>
    </ConfirmDialog>
  )
}

interface RemoveSubscriptionDialogProps extends SubscriptionDialogProps {
  /** Called with the text that reports the result. */
  readonly onRemoved: (text: string) => void
}

/** Removes a subscription, after saying what its address no longer gets. */
export function RemoveSubscriptionDialog(props: RemoveSubscriptionDialogProps) {
  const { open, subscription, onClose, onClosed, onRemoved } = props
  const { id: subscriptionId, address } = subscription
  const t = useTranslations('web.settings.subscriptions')
  const trpc = useTRPC()
  const remove = useMutation(
    trpc.notices.remove.mutationOptions({
      ...untilAnswered,
      onSuccess: () => {
        onClose()
        onRemoved(t('removed', { address }))
      },
    }),
  )
  return (
    <ConfirmDialog
      action={remove}
      onClose={onClose}
      onClosed={onClosed}
      onSubmit={() => remove.mutate({ requestId: newRequestId(), subscriptionId })}
      open={open}
      submitText={t('remove')}
      title={t('removeTitle', { address })}
    >
      <p>{t('removeText')}</p>
    </ConfirmDialog>
  )
}
