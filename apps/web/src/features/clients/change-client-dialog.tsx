'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { untilAnswered } from '../../trpc/outage.ts'
import { ConfirmDialog } from '../dialog/confirm-dialog.tsx'
import { newRequestId } from '../restore/new-request-id.ts'
import type { ClientShown } from './client-shown.ts'
import { newClientSecret } from './new-client-secret.ts'

interface ClientDialogProps {
  readonly open: boolean
  readonly client: Pick<ClientShown, 'id' | 'name'>
  readonly onClose: () => void
  readonly onClosed: () => void
}

interface RotateClientSecretDialogProps extends ClientDialogProps {
  readonly onMade: (client: Pick<ClientShown, 'id' | 'name'>, secret: string) => void
}

/** Gives an application a new secret, after saying that the previous one ends at once. */
export function RotateClientSecretDialog(props: RotateClientSecretDialogProps) {
  const { open, client, onClose, onClosed, onMade } = props
  const t = useTranslations('web.settings.clients')
  const trpc = useTRPC()
  const rotate = useMutation(
    trpc.clients.rotate.mutationOptions({
      ...untilAnswered,
      gcTime: 0,
      onSuccess: (_done, { secret }) => {
        onClose()
        onMade(client, secret)
      },
    }),
  )
  const { id: clientId, name } = client
  return (
    <ConfirmDialog
      action={rotate}
      onClose={onClose}
      onClosed={onClosed}
      onSubmit={() => rotate.mutate({ requestId: newRequestId(), clientId, secret: newClientSecret() })}
      open={open}
      submitText={t('rotate')}
      title={t('rotateTitle', { name })}
    >
      <p>{t('rotateText')}</p>
    </ConfirmDialog>
  )
}

interface RemoveClientDialogProps extends ClientDialogProps {
  /** Called with the text that reports the result. */
  readonly onRemoved: (text: string) => void
}

/** Removes an application, after saying what stops with it. */
export function RemoveClientDialog(props: RemoveClientDialogProps) {
  const { open, client, onClose, onClosed, onRemoved } = props
  const { id: clientId, name } = client
  const t = useTranslations('web.settings.clients')
  const trpc = useTRPC()
  const remove = useMutation(
    trpc.clients.remove.mutationOptions({
      ...untilAnswered,
      onSuccess: () => {
        onClose()
        onRemoved(t('removed', { name }))
      },
    }),
  )
  return (
    <ConfirmDialog
      action={remove}
      onClose={onClose}
      onClosed={onClosed}
      onSubmit={() => remove.mutate({ requestId: newRequestId(), clientId })}
      open={open}
      submitText={t('remove')}
      title={t('removeTitle', { name })}
    >
      <p>{t('removeText')}</p>
    </ConfirmDialog>
  )
}
