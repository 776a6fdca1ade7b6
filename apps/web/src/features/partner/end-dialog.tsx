import { Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { FormDialog } from '../dialog/form-dialog.tsx'
import { newRequestId } from '../restore/new-request-id.ts'
import type { CustomerRow } from './customer-row.ts'

interface EndDialogProps {
  readonly open: boolean
  readonly customer: CustomerRow
  readonly onClose: () => void
  readonly onClosed: () => void
  readonly onEnded: () => void
}

/** Ends the relationship with a customer, once its domain is typed: the customer alone can accept another one. */
export function EndDialog({ open, customer, onClose, onClosed, onEnded }: EndDialogProps) {
  const t = useTranslations('web.partner')
  const trpc = useTRPC()
  const [typed, setTyped] = useState('')
  const end = useMutation(
    trpc.partner.end.mutationOptions({
      ...untilAnswered,
      onSuccess: () => {
        onEnded()
        onClose()
      },
    }),
  )
  const { reset } = end
  useEffect(() => {
    if (!open) return
    setTyped('')
    reset()
  }, [open, reset])
  const failure = failureOf(end)
  return (
    <FormDialog
      busy={end.isPending}
      canSubmit={typed.trim().toLowerCase() === customer.defaultDomain}
      onClose={onClose}
      onClosed={onClosed}
      onSubmit={() => end.mutate({ requestId: newRequestId(), customerId: customer.id })}
      open={open}
      submitText={t('endSubmit')}
      title={t('endTitle', { name: customer.displayName })}
    >
      {failure !== null && <FailureBar error={failure} />}
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{t('endText')}</MessageBarBody>
      </MessageBar>
      <Field hint={customer.defaultDomain} label={t('endType')} required>
        <Input
          autoComplete="off"
          maxLength={256}
          onChange={(_event, { value }) => setTyped(value)}
          spellCheck={false}
          value={typed}
        />
      </Field>
    </FormDialog>
  )
}
