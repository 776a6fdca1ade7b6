import { Field, Input } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { FormDialog } from '../dialog/form-dialog.tsx'
import { newRequestId } from '../restore/new-request-id.ts'

interface DomainDialogProps {
  readonly open: boolean
  /** Null adds a domain. */
  readonly toRemove: string | null
  readonly onClose: () => void
  readonly onClosed: () => void
  /** Called with the text that reports the result. */
  readonly onDone: (text: string) => void
}

/** Adds a domain, or removes one. */
export function DomainDialog({ open, toRemove, onClose, onClosed, onDone }: DomainDialogProps) {
  const t = useTranslations('web.settings.domains')
  const trpc = useTRPC()
  const [name, setName] = useState('')
  const done = (text: string) => {
    onDone(text)
    onClose()
  }
  const add = useMutation(
    trpc.settings.addDomain.mutationOptions({
      ...untilAnswered,
      onSuccess: (added) => done(t('added', { name: added.name })),
    }),
  )
  const remove = useMutation(
    trpc.settings.removeDomain.mutationOptions({
      ...untilAnswered,
      onSuccess: (removed) => done(t('removed', { name: removed.name })),
    }),
  )
  const { reset: resetAdd } = add
  const { reset: resetRemove } = remove
  useEffect(() => {
    if (!open) return
    setName('')
    resetAdd()
    resetRemove()
  }, [open, resetAdd, resetRemove])
  const failure = failureOf(add) ?? failureOf(remove)
  return (
    <FormDialog
      busy={add.isPending || remove.isPending}
      canSubmit={toRemove !== null || name.trim() !== ''}
      onClose={onClose}
      onClosed={onClosed}
      onSubmit={() => {
        const requestId = newRequestId()
        if (toRemove === null) add.mutate({ requestId, domain: name.trim() })
        else remove.mutate({ requestId, domain: toRemove })
      }}
      open={open}
      submitText={t(toRemove === null ? 'addSubmit' : 'remove')}
      title={toRemove === null ? t('add') : t('removeTitle', { name: toRemove })}
    >
      {failure !== null && <FailureBar error={failure} />}
      {toRemove === null ? (
        <Field hint={t('nameHint')} label={t('name')} required>
          <Input
            autoComplete="off"
            maxLength={256}
            onChange={(_event, { value }) => setName(value)}
            spellCheck={false}
            value={name}
          />
        </Field>
      ) : (
        <p>{t('removeText')}</p>
      )}
    </FormDialog>
  )
}
