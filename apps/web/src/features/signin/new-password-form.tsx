'use client'

import { Button, Field, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { refusalOf } from '../../trpc/refusal.ts'
import { PasswordInput } from '../password/password-input.tsx'
import { PasswordStrength } from '../restore/password-strength.tsx'
import styles from './card.module.css'
import { signIn } from './sign-in.ts'

interface Fields {
  readonly currentPassword: string
  readonly newPassword: string
  readonly repeated: string
}

interface NewPasswordFormProps {
  readonly userPrincipalName: string
  /** The label of the present password and of the button. Default: those for a temporary password. */
  readonly texts?: { readonly current: string; readonly save: string }
  /** The address at which to continue. */
  readonly doneAt?: string
}

/** Replaces the visitor's own password, and continues with the new one. */
export function NewPasswordForm({ userPrincipalName, texts, doneAt = '/' }: NewPasswordFormProps) {
  const t = useTranslations('web.newPassword')
  const trpc = useTRPC()
  const change = useMutation(trpc.account.changePassword.mutationOptions())
  const { register, handleSubmit, formState, watch } = useForm<Fields>({
    defaultValues: { currentPassword: '', newPassword: '', repeated: '' },
  })
  const submit = handleSubmit(async ({ currentPassword, newPassword }) => {
    await change.mutateAsync({ currentPassword, newPassword })
    // The change has ended every session, including this one.
    await signIn(userPrincipalName, newPassword)
    window.location.assign(doneAt)
  })
  const busy = formState.isSubmitting || formState.isSubmitSuccessful
  const { errors } = formState
  return (
    <form
      className={styles.form}
      method="post"
      noValidate
      onSubmit={(event) => void submit(event).catch(() => undefined)}
    >
      <div aria-live="assertive">
        {change.isError && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{refusalOf(change.error)?.text ?? t('failed')}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <input autoComplete="username" hidden readOnly value={userPrincipalName} />
      <Field
        label={texts?.current ?? t('current')}
        {...(errors.currentPassword && { validationMessage: t('missing') })}
      >
        <PasswordInput autoComplete="current-password" {...register('currentPassword', { required: true })} />
      </Field>
      <Field label={t('new')} {...(errors.newPassword && { validationMessage: t('tooShort') })}>
        <PasswordInput
          autoComplete="new-password"
          {...register('newPassword', { required: true, minLength: 8 })}
        />
      </Field>
      <PasswordStrength password={watch('newPassword')} userInputs={[userPrincipalName]} />
      <Field label={t('repeated')} {...(errors.repeated && { validationMessage: t('different') })}>
        <PasswordInput
          autoComplete="new-password"
          {...register('repeated', { validate: (text, { newPassword }) => text === newPassword })}
        />
      </Field>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={busy} type="submit">
          {texts?.save ?? t('save')}
        </Button>
      </div>
    </form>
  )
}
