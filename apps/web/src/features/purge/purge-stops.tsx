'use client'

import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useFormatter } from 'next-intl'
import { useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { FormDialog } from '../dialog/form-dialog.tsx'
import { useOpener } from '../dialog/use-opener.ts'
import { newRequestId } from '../restore/new-request-id.ts'

/** A sweep that a guard has stopped and nobody has confirmed yet. */
export interface PurgeStopShown {
  readonly id: string
  /** An instant in ISO 8601. */
  readonly stoppedAt: string
  readonly expired: number
  readonly inBin: number
}

/** R43: lists the sweeps that would have removed too many users at once, each until somebody confirms it. */
export function PurgeStops({ stops }: { readonly stops: readonly PurgeStopShown[] }) {
  const t = useTranslations('web.purgeStops')
  const format = useFormatter()
  const opener = useOpener()
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState<PurgeStopShown | null>(null)
  const [confirmed, setConfirmed] = useState<readonly string[]>([])
  const left = stops.filter(({ id }) => !confirmed.includes(id))
  return (
    <div aria-live="polite">
      {confirmed.length > 0 && left.length === 0 && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{t('confirmed')}</MessageBarBody>
        </MessageBar>
      )}
      {left.map((stop) => (
        <MessageBar intent="warning" key={stop.id} layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{t('title')}</MessageBarTitle>
            {t('text', {
              expired: stop.expired,
              inBin: stop.inBin,
              when: format.dateTime(new Date(stop.stoppedAt), { dateStyle: 'medium', timeStyle: 'short' }),
            })}
          </MessageBarBody>
          <MessageBarActions>
            <Button
              onClick={() => {
                opener.remember()
                setAsked(stop)
                setOpen(true)
              }}
            >
              {t('look')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
      {asked && (
        <ConfirmDialog
          onClose={() => setOpen(false)}
          onClosed={opener.focusAgain}
          onConfirmed={() => setConfirmed([...confirmed, asked.id])}
          open={open}
          stop={asked}
        />
      )}
    </div>
  )
}

interface ConfirmDialogProps {
  readonly open: boolean
  readonly stop: PurgeStopShown
  readonly onClose: () => void
  readonly onClosed: () => void
  readonly onConfirmed: () => void
}

function ConfirmDialog({ open, stop, onClose, onClosed, onConfirmed }: ConfirmDialogProps) {
  const t = useTranslations('web.purgeStops')
  const trpc = useTRPC()
  const confirm = useMutation(
    trpc.deletedUsers.confirmPurgeStop.mutationOptions({
      ...untilAnswered,
      onSuccess: () => {
        onConfirmed()
        onClose()
      },
    }),
  )
  const failure = failureOf(confirm)
  return (
    <FormDialog
      busy={confirm.isPending}
      onClose={onClose}
      onClosed={onClosed}
      onSubmit={() => confirm.mutate({ requestId: newRequestId(), stopId: stop.id })}
      open={open}
      submitText={t('submit', { expired: stop.expired })}
      title={t('dialogTitle', { expired: stop.expired })}
    >
      {failure !== null && <FailureBar error={failure} />}
      <p>{t('dialogText')}</p>
      <p>{t('otherwise')}</p>
    </FormDialog>
  )
}
