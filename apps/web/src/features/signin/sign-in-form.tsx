'use client'

import { Button, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from '../../i18n/use-translations.ts'
import { PasswordInput } from '../password/password-input.tsx'
import styles from './card.module.css'
import { type SignInAnswer, signIn } from './sign-in.ts'

interface Fields {
  readonly userPrincipalName: string
  readonly password: string
}

export function SignInForm({ returnPath }: { readonly returnPath: string }) {
  const t = useTranslations('web.signIn')
  const [answer, setAnswer] = useState<SignInAnswer | null>(null)
  const { control, register, handleSubmit, formState, resetField, setFocus } = useForm<Fields>({
    defaultValues: { userPrincipalName: '', password: '' },
  })
  const submit = handleSubmit(async ({ userPrincipalName, password }) => {
    const answered = await signIn(userPrincipalName, password)
    setAnswer(answered)
    if (answered.outcome === 'signed-in') return window.location.assign(returnPath)
    resetField('password')
    setFocus('password')
  })
  const busy = formState.isSubmitting || answer?.outcome === 'signed-in'
  return (
    <form className={styles.form} method="post" noValidate onSubmit={submit}>
      <div aria-live="assertive">{answer && <Answer answer={answer} />}</div>
      <Field
        label={t('userName')}
        {...(formState.errors.userPrincipalName && { validationMessage: t('userNameMissing') })}
      >
        <Input
          autoCapitalize="none"
          autoComplete="username"
          autoFocus
          spellCheck={false}
          type="email"
          {...register('userPrincipalName', { required: true })}
        />
      </Field>
      <Field
        label={t('password')}
        {...(formState.errors.password && { validationMessage: t('passwordMissing') })}
      >
        <Controller
          control={control}
          name="password"
          render={({ field }) => <PasswordInput autoComplete="current-password" {...field} />}
          rules={{ required: true }}
        />
      </Field>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={busy} type="submit">
          {busy ? t('signingIn') : t('signIn')}
        </Button>
      </div>
    </form>
  )
}

function Answer({ answer }: { readonly answer: SignInAnswer }) {
  const t = useTranslations('web.signIn')
  if (answer.outcome === 'signed-in') return null
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {answer.outcome === 'refused' && t('refused')}
        {answer.outcome === 'slowed-down' && t('slowedDown', { seconds: answer.seconds })}
        {answer.outcome === 'unavailable' && t('unavailable')}
        {answer.outcome === 'failed' && t('failed')}
      </MessageBarBody>
    </MessageBar>
  )
}
