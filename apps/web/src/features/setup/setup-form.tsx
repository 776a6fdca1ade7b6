'use client'

import { Button, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { refusalOf } from '../../trpc/refusal.ts'
import { shortestPassword } from '../password/password-draft.ts'
import { PasswordInput } from '../password/password-input.tsx'
import { PasswordStrength } from '../restore/password-strength.tsx'
import styles from '../signin/card.module.css'
import { signIn } from '../signin/sign-in.ts'

interface Fields {
  readonly organisation: string
  readonly domain: string
  readonly name: string
  /** The part of the sign-in name before the at sign. */
  readonly localPart: string
  readonly password: string
  readonly repeated: string
}

const nothing: Fields = { organisation: '', domain: '', name: '', localPart: '', password: '', repeated: '' }

/** Creates the organisation and signs its first administrator in. */
export function SetupForm({ code }: { readonly code: string }) {
  const t = useTranslations('web.setup')
  const trpc = useTRPC()
  const create = useMutation(trpc.setup.create.mutationOptions())
  const { register, handleSubmit, formState, watch } = useForm<Fields>({ defaultValues: nothing })
  const [domain, name, localPart, password] = watch(['domain', 'name', 'localPart', 'password'])
  const userPrincipalName = `${localPart.trim()}@${domain.trim()}`
  const submit = handleSubmit(async (fields) => {
    const administrator = { userPrincipalName, displayName: fields.name, password: fields.password }
    const made = await create.mutateAsync({
      code,
      displayName: fields.organisation,
      domain: fields.domain.trim(),
      administrator,
    })
    await signIn(made.userPrincipalName, fields.password)
    window.location.assign('/')
  })
  const busy = formState.isSubmitting || (formState.isSubmitted && create.isSuccess)
  const problem = (field: keyof Fields, text: string) =>
    formState.errors[field] && { validationMessage: text }
  const isNamed = localPart.trim() !== '' && domain.trim() !== ''
  return (
    <form
      className={styles.form}
      method="post"
      noValidate
      onSubmit={(event) => void submit(event).catch(() => undefined)}
    >
      <p>{t('intro')}</p>
      <div aria-live="assertive">
        {create.isError && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{refusalOf(create.error)?.text ?? t('failed')}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <Field label={t('organisation')} {...problem('organisation', t('missing'))}>
        <Input autoComplete="organization" autoFocus {...register('organisation', required)} />
      </Field>
      <Field hint={t('domainHint')} label={t('domain')} {...problem('domain', t('missing'))}>
        <Input
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          {...register('domain', required)}
        />
      </Field>
      <Field label={t('name')} {...problem('name', t('missing'))}>
        <Input autoComplete="name" {...register('name', required)} />
      </Field>
      <Field
        hint={isNamed ? t('signInAs', { userName: userPrincipalName }) : t('userNameHint')}
        label={t('userName')}
        {...problem('localPart', t('missing'))}
      >
        <Input
          autoCapitalize="none"
          autoComplete="username"
          spellCheck={false}
          {...register('localPart', required)}
        />
      </Field>
      <Field label={t('password')} {...problem('password', t('tooShort'))}>
        <PasswordInput
          autoComplete="new-password"
          {...register('password', { required: true, minLength: shortestPassword })}
        />
      </Field>
      <PasswordStrength password={password} userInputs={[userPrincipalName, name]} />
      <Field label={t('repeated')} {...problem('repeated', t('different'))}>
        <PasswordInput
          autoComplete="new-password"
          {...register('repeated', { validate: (text, fields) => text === fields.password })}
        />
      </Field>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={busy} type="submit">
          {busy ? t('making') : t('make')}
        </Button>
      </div>
    </form>
  )
}

const required = { validate: (text: string) => text.trim() !== '' }
