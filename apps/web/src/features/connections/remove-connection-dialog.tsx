'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { untilAnswered } from '../../trpc/outage.ts'
import { ConfirmDialog } from '../dialog/confirm-dialog.tsx'
import { newRequestId } from '../restore/new-request-id.ts'
import type { ConnectionShown } from './connection-shown.ts'

interface RemoveConnectionDialogProps {
  readonly open: boolean
  readonly connection: Pick<ConnectionShown, 'id' | 'name' | 'source'>
  readonly onClose: () => void
  readonly onClosed: () => void
  /** Called with the text that reports the result. */
  readonly onRemoved: (text: string) => void
}

/** Ends a connection, after saying what stops with it. */
export function RemoveConnectionDialog(props: RemoveConnectionDialogProps) {
  const { open, connection, onClose, onClosed, onRemoved } = props
  const { id: connectionId, name, source } = connection
  const t = useTranslations('web.settings.connections')
  const trpc = useTRPC()
  const remove = useMutation(
    trpc.connections.remove.mutationOptions({
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
      onSubmit={() => remove.mutate({ requestId: newRequestId(), connectionId })}
      open={open}
      submitText={t('remove')}
      title={t('removeTitle', { name })}
    >
      <p>{t('removeText')}</p>
      <p>{t('removeStays', { source })}</p>
    </ConfirmDialog>
  )
}
