'use client'

import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import { invalidMemberOf } from '../../trpc/refusal.ts'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { FormDialog } from '../dialog/form-dialog.tsx'
import { newRequestId } from '../restore/new-request-id.ts'
import type { ActiveMeans } from './connection-shown.ts'

interface AddConnectionDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onClosed: () => void
  /** Called with the new token, which is null if the answer that had it was lost. */
  readonly onMade: (name: string, baseAddress: string, token: string | null) => void
}

/** Connects an identity provider. The operation says what is not valid, and its field shows it. */
export function AddConnectionDialog({ open, onClose, onClosed, onMade }: AddConnectionDialogProps) {
  const t = useTranslations('web.settings.connections')
  const trpc = useTRPC()
  const [name, setName] = useState('')
  const [source, setSource] = useState('')
  const [activeMeans, setActiveMeans] = useState<ActiveMeans>('block')
  const add = useMutation(
    trpc.connections.create.mutationOptions({
      ...untilAnswered,
      gcTime: 0,
      onSuccess: (made) => {
        onClose()
        onMade(made.name, made.baseAddress, made.token)
      },
    }),
  )
  const { reset } = add
  useEffect(() => {
    if (!open) return
    setName('')
    setSource('')
    setActiveMeans('block')
    reset()
  }, [open, reset])
  const failure = failureOf(add)
  const invalid = invalidMemberOf(add.error)
  return (
    <FormDialog
      busy={add.isPending}
      canSubmit={name.trim() !== ''}
      onClose={onClose}
      onClosed={onClosed}
      onSubmit={() =>
        add.mutate({
          requestId: newRequestId(),
          connection: { name, activeMeans, ...(source.trim() !== '' && { source }) },
        })
      }
      open={open}
      submitText={t('addSubmit')}
      title={t('add')}
    >
      {failure !== null && invalid === null && <FailureBar error={failure} />}
      <Field
        hint={t('nameHint')}
        label={t('name')}
        required
        {...(invalid === 'name' && { validationMessage: t('nameInvalid') })}
      >
        <Input
          autoComplete="off"
          maxLength={256}
          onChange={(_event, { value }) => setName(value)}
          value={name}
        />
      </Field>
      <Field label={t('activeMeans')}>
        <RadioGroup
          onChange={(_event, { value }) => setActiveMeans(value === 'delete' ? 'delete' : 'block')}
          value={activeMeans}
        >
          <Radio label={t('inactive.block')} value="block" />
          <Radio label={t('inactive.delete')} value="delete" />
        </RadioGroup>
      </Field>
      <Field
        hint={t('sourceHint')}
        label={t('source')}
        {...(invalid === 'source' && { validationMessage: t('sourceInvalid') })}
      >
        <Input
          autoComplete="off"
          maxLength={256}
          onChange={(_event, { value }) => setSource(value)}
          spellCheck={false}
          value={source}
        />
      </Field>
    </FormDialog>
  )
}
