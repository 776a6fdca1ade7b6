'use client'

import { Field, Select } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { untilAnswered } from '../../trpc/outage.ts'
import { ConfirmDialog } from '../dialog/confirm-dialog.tsx'
import { newRequestId } from '../restore/new-request-id.ts'
import type { ConnectionShown } from './connection-shown.ts'

interface RotateTokenDialogProps {
  readonly open: boolean
  readonly connection: Pick<ConnectionShown, 'id' | 'name'>
  readonly onClose: () => void
  readonly onClosed: () => void
  /** Called with the new token, which is null if the answer that had it was lost. */
  readonly onMade: (name: string, baseAddress: string, token: string | null) => void
}

/** For how many hours the previous token can stay valid. */
const overlaps = [0, 1, 24, 72, 168] as const

const usualOverlap = 24

/** Gives a connection a new token, while the previous one stays valid for a chosen time. */
export function RotateTokenDialog({ open, connection, onClose, onClosed, onMade }: RotateTokenDialogProps) {
  const t = useTranslations('web.settings.connections')
  const trpc = useTRPC()
  const [overlapHours, setOverlapHours] = useState<number>(usualOverlap)
  const rotate = useMutation(
    trpc.connections.rotate.mutationOptions({
      ...untilAnswered,
      gcTime: 0,
      onSuccess: (made) => {
        onClose()
        onMade(made.name, made.baseAddress, made.token)
      },
    }),
  )
  useEffect(() => {
    if (open) setOverlapHours(usualOverlap)
  }, [open])
  const { id: connectionId, name } = connection
  return (
    <ConfirmDialog
      action={rotate}
      onClose={onClose}
      onClosed={onClosed}
      onSubmit={() => rotate.mutate({ requestId: newRequestId(), connectionId, overlapHours })}
      open={open}
      submitText={t('rotate')}
      title={t('rotateTitle', { name })}
    >
      <p>{t('rotateText')}</p>
      <Field label={t('overlapHours')}>
        <Select onChange={(_event, { value }) => setOverlapHours(Number(value))} value={String(overlapHours)}>
          {overlaps.map((hours) => (
            <option key={hours} value={hours}>
              {t('hours', { hours })}
            </option>
          ))}
        </Select>
      </Field>
    </ConfirmDialog>
  )
}
