'use client'

import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { FormDialog } from '../dialog/form-dialog.tsx'
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
  const { reset } = remove
  useEffect(() => {
    if (open) reset()
  }, [open, reset])
  const failure = failureOf(remove)
  return (
    <FormDialog
      busy={remove.isPending}
      onClose={onClose}
      onClosed={onClosed}
      onSubmit={() => remove.mutate({ requestId: newRequestId(), connectionId })}
      open={open}
      submitText={t('remove')}
      title={t('removeTitle', { name })}
    >
      {failure !== null && <FailureBar error={failure} />}
      <p>{t('removeText')}</p>
      <p>{t('removeStays', { source })}</p>
    </FormDialog>
  )
}
