import { Field, Input, MessageBar, MessageBarBody, Select } from '@fluentui/react-components'
import { type NoticeType, noticeTypes } from '@reprieve/domain'
import { useMutation } from '@tanstack/react-query'
import { useLocale } from 'next-intl'
import { useEffect, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import { invalidMemberOf, refusalOf } from '../../trpc/refusal.ts'
import { CheckboxGroup } from '../dialog/checkbox-group.tsx'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { FormDialog } from '../dialog/form-dialog.tsx'
import { languages, localeOfTag } from '../preferences/languages.ts'
import { newRequestId } from '../restore/new-request-id.ts'
import type { Channel, SubscriptionShown } from './subscription-shown.ts'
import { useSubscriptionTexts } from './use-subscription-texts.ts'

interface SubscriptionDialogProps {
  readonly open: boolean
  readonly channel: Channel
  /** The subscription to change; null to add one. */
  readonly before: SubscriptionShown | null
  readonly onClose: () => void
  readonly onClosed: () => void
  /** Called with the secret of a new webhook, which is null if the answer that had it was lost. */
  readonly onDone: (subscription: { readonly address: string }, secret: string | null) => void
}

/**
 * Adds a subscription, or changes one. The operation says which address is not valid, and asks for a confirmation
 * before mail leaves the organisation.
 */
export function SubscriptionDialog(props: SubscriptionDialogProps) {
  const { open, channel, before, onClose, onClosed, onDone } = props
  const t = useSubscriptionTexts(channel)
  const of = useTranslations('web.settings.subscriptions')
  const trpc = useTRPC()
  const ownLocale = localeOfTag(useLocale())
  const [address, setAddress] = useState('')
  const [types, setTypes] = useState<readonly NoticeType[]>([])
  const [locale, setLocale] = useState<string>(ownLocale)
  const answered = {
    ...untilAnswered,
    gcTime: 0,
    onSuccess: (done: { readonly address: string; readonly secret: string | null }) => {
      onClose()
      onDone(done, done.secret)
    },
  }
  const add = useMutation(trpc.notices.add.mutationOptions(answered))
  const change = useMutation(trpc.notices.change.mutationOptions(answered))
  const { reset: resetAdd } = add
  const { reset: resetChange } = change
  useEffect(() => {
    if (!open) return
    setAddress(before?.address ?? '')
    setTypes(before?.types ?? [])
    setLocale(localeOfTag(before?.locale ?? ownLocale))
    resetAdd()
    resetChange()
  }, [open, before, ownLocale, resetAdd, resetChange])
  const asked = before === null ? add : change
  const failure = failureOf(asked)
  const invalid = invalidMemberOf(asked.error)
  const refused = refusalOf(asked.error)
  const outside = refused?.refusal?.type === 'RecipientsOutside' ? refused.text : null
  const submit = () => {
    const requestId = newRequestId()
    const wanted = { address: address.trim(), types: [...types] }
    const reader = { locale, confirmOutside: outside !== null }
    if (before !== null) {
      const changed = channel === 'mail' ? { ...wanted, ...reader } : wanted
      change.mutate({ requestId, change: { subscriptionId: before.id, ...changed } })
    } else if (channel === 'mail') {
      add.mutate({ requestId, subscription: { channel, ...wanted, ...reader } })
    } else {
      add.mutate({ requestId, subscription: { channel, ...wanted } })
    }
  }
  return (
    <FormDialog
      busy={asked.isPending}
      canSubmit={address.trim() !== '' && types.length > 0}
      onClose={onClose}
      onClosed={onClosed}
      onSubmit={submit}
      open={open}
      submitText={outside !== null ? of('sendOutside') : of(before === null ? 'addSubmit' : 'save')}
      title={before === null ? t('add') : of('changeTitle')}
    >
      {outside !== null && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{outside}</MessageBarBody>
        </MessageBar>
      )}
      {failure !== null && invalid !== 'address' && outside === null && <FailureBar error={failure} />}
      <Field
        hint={t('addressHint')}
        label={t('address')}
        required
        {...(invalid === 'address' && { validationMessage: t('addressInvalid') })}
      >
        <Input
          autoComplete="off"
          maxLength={2048}
          onChange={(_event, { value }) => {
            setAddress(value)
            // A confirmation is valid only for the address for which it was given.
            asked.reset()
          }}
          spellCheck={false}
          type={channel === 'mail' ? 'email' : 'url'}
          value={address}
        />
      </Field>
      <CheckboxGroup
        choices={noticeTypes.map((value) => ({ value, label: of(`types.${value}`) }))}
        chosen={types}
        label={of('typesLabel')}
        onChange={setTypes}
      />
      {channel === 'mail' && (
        <Field label={of('language')}>
          <Select onChange={(_event, { value }) => setLocale(value)} value={locale}>
            {languages.map(([tag, name]) => (
              <option key={tag} lang={tag} value={tag}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </FormDialog>
  )
}
