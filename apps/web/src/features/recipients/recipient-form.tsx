'use client'

import { Button, Field, Input, Textarea } from '@fluentui/react-components'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { PanelBody, PanelFooter, SidePanel } from '../dialog/side-panel.tsx'
import { newRequestId } from '../restore/new-request-id.ts'
import { toDraft, toProxyAddresses } from './address-draft.ts'
import type { AnyRecipientKind } from './recipient-kind.ts'

interface RecipientFormProps {
  readonly open: boolean
  readonly kind: AnyRecipientKind
  /** Null adds an object. */
  readonly id: string | null
  readonly onClose: () => void
  readonly onClosed: () => void
  /** Called once the directory has changed. */
  readonly onSaved: () => void
}

/** Adds a group, contact or shared mailbox, or changes one. */
export function RecipientForm(props: RecipientFormProps) {
  const { open, kind, id, onClose, onClosed } = props
  const t = useTranslations('web.recipients')
  const tKind = useTranslations(`web.recipients.kinds.${kind}`)
  const trpc = useTRPC()
  const found = useQuery(
    trpc.recipients.get.queryOptions(
      { kind, id: id ?? '' },
      { enabled: open && id !== null, staleTime: 0, gcTime: 0 },
    ),
  )
  const failure = failureOf(found)
  const recipient = id === null ? null : found.data
  return (
    <SidePanel
      onClose={onClose}
      onClosed={onClosed}
      open={open}
      step="form"
      title={id === null ? tKind('add') : t('editNamed', { name: found.data?.displayName ?? '' })}
    >
      {failure !== null && (
        <PanelBody>
          <FailureBar error={failure} />
        </PanelBody>
      )}
      {recipient !== undefined && <Fields {...props} key={id ?? 'new'} recipient={recipient} />}
    </SidePanel>
  )
}

interface FieldsProps extends RecipientFormProps {
  readonly recipient: { readonly displayName: string; readonly proxyAddresses: readonly string[] } | null
}

function Fields({ kind, id, recipient, onClose, onSaved }: FieldsProps) {
  const t = useTranslations('web.recipients')
  const tKind = useTranslations(`web.recipients.kinds.${kind}`)
  const tDialog = useTranslations('web.dialog')
  const trpc = useTRPC()
  const [draft, setDraft] = useState(() => toDraft(recipient))
  const [isChecked, setIsChecked] = useState(false)
  const nameField = useRef<HTMLDivElement>(null)
  // One id for one intention, so that a second try after a lost connection changes nothing twice.
  const requestId = useRef(newRequestId())
  const again = {
    ...untilAnswered,
    onError: () => (requestId.current = newRequestId()),
    onSuccess: () => {
      onSaved()
      onClose()
    },
  }
  const create = useMutation(trpc.recipients.create.mutationOptions(again))
  const update = useMutation(trpc.recipients.update.mutationOptions(again))
  const failure = failureOf(create) ?? failureOf(update)
  const busy = create.isPending || update.isPending
  const displayName = draft.displayName.trim()
  const submit = () => {
    setIsChecked(true)
    if (busy) return
    if (displayName === '') return nameField.current?.querySelector('input')?.focus()
    const given = { displayName, proxyAddresses: toProxyAddresses(draft) }
    const asked = { requestId: requestId.current, kind }
    if (id === null) create.mutate({ ...asked, recipient: given })
    else update.mutate({ ...asked, recipient: { id, ...given } })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <PanelBody>
        {failure !== null && <FailureBar error={failure} />}
        <div ref={nameField}>
          <Field
            label={t('columns.displayName')}
            required
            {...(isChecked && displayName === '' && { validationMessage: t('displayNameMissing') })}
          >
            <Input
              maxLength={256}
              onChange={(_event, { value }) => setDraft({ ...draft, displayName: value })}
              value={draft.displayName}
            />
          </Field>
        </div>
        <Field hint={tKind('primaryHint')} label={t('columns.primaryAddress')}>
          <Input
            onChange={(_event, { value }) => setDraft({ ...draft, primaryAddress: value })}
            spellCheck={false}
            value={draft.primaryAddress}
          />
        </Field>
        <Field hint={t('otherHint')} label={t('columns.otherAddresses')}>
          <Textarea
            onChange={(_event, { value }) => setDraft({ ...draft, otherAddresses: value })}
            resize="vertical"
            rows={4}
            spellCheck={false}
            value={draft.otherAddresses}
          />
        </Field>
      </PanelBody>
      <PanelFooter>
        <Button appearance="primary" disabledFocusable={busy} type="submit">
          {t(id === null ? 'addSubmit' : 'save')}
        </Button>
        <Button disabledFocusable={busy} onClick={onClose}>
          {tDialog('cancel')}
        </Button>
      </PanelFooter>
    </form>
  )
}
