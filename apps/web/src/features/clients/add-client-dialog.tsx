'use client'

import { Field, Input, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import { invalidMemberOf } from '../../trpc/refusal.ts'
import { CheckboxGroup } from '../dialog/checkbox-group.tsx'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { FormDialog } from '../dialog/form-dialog.tsx'
import { newRequestId } from '../restore/new-request-id.ts'
import { type ClientDraft, emptyClient, needsPeople, refreshOf, toClient, waysOf } from './client-draft.ts'
import { grants, refreshGrants } from './client-shown.ts'
import { newClientSecret } from './new-client-secret.ts'

interface AddClientDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onClosed: () => void
  /** Called with the new secret, which is null for an application that keeps none. */
  readonly onMade: (client: { readonly id: string; readonly name: string }, secret: string | null) => void
}

/** Registers an application. The operation says what is not valid, and its field shows it. */
export function AddClientDialog({ open, onClose, onClosed, onMade }: AddClientDialogProps) {
  const t = useTranslations('web.settings.clients')
  const trpc = useTRPC()
  const [draft, setDraft] = useState<ClientDraft>(emptyClient)
  const add = useMutation(
    trpc.clients.register.mutationOptions({
      ...untilAnswered,
      gcTime: 0,
      onSuccess: (made, { client }) => {
        onClose()
        onMade(made, client.secret)
      },
    }),
  )
  const { reset } = add
  useEffect(() => {
    if (!open) return
    setDraft(emptyClient)
    reset()
  }, [open, reset])
  const failure = failureOf(add)
  const invalid = invalidMemberOf(add.error)
  const client = toClient(draft)
  const { isPublic } = draft
  const ways = waysOf(draft)
  return (
    <FormDialog
      busy={add.isPending}
      canSubmit={client !== null}
      onClose={onClose}
      onClosed={onClosed}
      onSubmit={() => {
        if (client === null) return
        const secret = isPublic ? null : newClientSecret()
        add.mutate({ requestId: newRequestId(), client: { ...client, secret } })
      }}
      open={open}
      submitText={t('addSubmit')}
      title={t('add')}
    >
      {failure !== null && invalid !== 'name' && invalid !== 'redirectUris' && <FailureBar error={failure} />}
      <Field
        hint={t('nameHint')}
        label={t('name')}
        required
        {...(invalid === 'name' && { validationMessage: t('nameInvalid') })}
      >
        <Input
          autoComplete="off"
          maxLength={100}
          onChange={(_event, { value }) => setDraft({ ...draft, name: value })}
          value={draft.name}
        />
      </Field>
      <Field label={t('kind')}>
        <RadioGroup
          onChange={(_event, { value }) => setDraft({ ...draft, isPublic: value === 'public' })}
          value={isPublic ? 'public' : 'secret'}
        >
          <Radio label={t('kinds.secret')} value="secret" />
          <Radio label={t('kinds.public')} value="public" />
        </RadioGroup>
      </Field>
      <CheckboxGroup
        choices={grants.map((value) => ({
          value,
          label: t(`ways.${value}`),
          hint: t(`hints.${value}`),
          disabled: isPublic && value === 'client_credentials',
        }))}
        chosen={ways}
        label={t('grants')}
        onChange={(chosen) => setDraft({ ...draft, ways: chosen })}
      />
      {ways.includes('authorization_code') && (
        <Field
          hint={t('redirectUrisHint')}
          label={t('redirectUris')}
          required
          {...(invalid === 'redirectUris' && { validationMessage: t('redirectUrisInvalid') })}
        >
          <Textarea
            onChange={(_event, { value }) => setDraft({ ...draft, redirectUris: value })}
            resize="vertical"
            spellCheck={false}
            value={draft.redirectUris}
          />
        </Field>
      )}
      {needsPeople(draft) && (
        <Field hint={t('refreshHint')} label={t('refresh')}>
          <Select
            onChange={(_event, { value }) =>
              setDraft({ ...draft, refresh: refreshGrants.find((known) => known === value) ?? null })
            }
            value={refreshOf(draft) ?? ''}
          >
            <option value="">{t('refreshes.none')}</option>
            {refreshGrants
              .filter((known) => !isPublic || known === 'rotating_refresh_token')
              .map((known) => (
                <option key={known} value={known}>
                  {t(`refreshes.${known}`)}
                </option>
              ))}
          </Select>
        </Field>
      )}
    </FormDialog>
  )
}
