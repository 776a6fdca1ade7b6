'use client'

import { Button, Field, Input } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { newRequestId } from '../restore/new-request-id.ts'
import { useToasts } from '../toast/use-toasts.tsx'
import {
  changesOf,
  numberOf,
  type RetentionSettings,
  retentionLimits,
  toRetentionDraft,
} from './retention-draft.ts'
import styles from './settings.module.css'

/** Sets how long deleted users can be restored, and the limits for purges and deletions (R2, R43). */
export function RetentionScreen({ settings }: { readonly settings: RetentionSettings }) {
  const t = useTranslations('web.settings.retention')
  const trpc = useTRPC()
  const router = useRouter()
  const { tell, toaster } = useToasts()
  const [before, setBefore] = useState(settings)
  const [draft, setDraft] = useState(() => toRetentionDraft(settings))
  const change = useMutation(
    trpc.settings.change.mutationOptions({
      ...untilAnswered,
      onSuccess: (saved) => {
        setBefore(saved)
        setDraft(toRetentionDraft(saved))
        tell({ text: t('saved') })
        router.refresh()
      },
    }),
  )
  const changes = changesOf(before, draft)
  const failure = failureOf(change)
  const field = (name: keyof RetentionSettings, hint?: string) => {
    const [least, most] = retentionLimits[name]
    const isWrong = numberOf(name, draft[name]) === null
    return (
      <Field
        label={t(name)}
        {...(hint !== undefined && { hint })}
        {...(isWrong && { validationMessage: t('limits', { least, most }) })}
      >
        <Input
          inputMode="numeric"
          maxLength={7}
          onChange={(_event, { value }) => setDraft({ ...draft, [name]: value })}
          value={draft[name]}
        />
      </Field>
    )
  }
  const canSave = changes !== null && Object.keys(changes).length > 0 && !change.isPending
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (canSave) change.mutate({ requestId: newRequestId(), settings: changes })
      }}
    >
      {failure !== null && <FailureBar error={failure} />}
      {field('retentionDays', t('retentionHint'))}
      <fieldset>
        <legend>{t('purgeGuard')}</legend>
        <p className={styles.hint}>{t('purgeGuardHint')}</p>
        <div className={styles.pair}>
          {field('purgeGuardUsers')}
          {field('purgeGuardPercent')}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('deletionGuard')}</legend>
        <p className={styles.hint}>{t('deletionGuardHint')}</p>
        <div className={styles.pair}>
          {field('deletionGuardUsers')}
          {field('deletionGuardPercent')}
        </div>
      </fieldset>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={!canSave} type="submit">
          {t('save')}
        </Button>
      </div>
      {toaster}
    </form>
  )
}
