import { Button, DrawerBody, DrawerFooter } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import { refusalOf } from '../../trpc/refusal.ts'
import { isTooShort } from '../password/password-draft.ts'
import { PasswordFields } from '../password/password-fields.tsx'
import styles from './restore.module.css'
import { Failure } from './review-step.tsx'
import type { Restore } from './use-restore.ts'

/** R34: gives a restored user a new password, generated or typed, with or without a change at the first sign-in. */
export function PasswordStep({ restore: course }: { readonly restore: Restore }) {
  const { restore, confirm, setStep, subject, plan, password, draft, setDraft } = course
  const { mode, typed, mustChange } = draft
  const t = useTranslations('web.restore')
  const trpc = useTRPC()
  const generate = useMutation(trpc.restore.generatePassword.mutationOptions({ ...untilAnswered, gcTime: 0 }))
  const refusal = refusalOf(restore.error)
  const tooWeak = mode === 'type' && refusal?.refusal?.type === 'PasswordTooWeak' ? refusal.text : null
  const failure = failureOf(restore) ?? failureOf(generate)
  const busy = restore.isPending || generate.isPending
  const run = async () => {
    if (busy || isTooShort(draft)) return
    // A second try sends the same password, because the first may have arrived although its answer was lost.
    const made = password?.generated ? password.value : null
    const value = mode === 'type' ? typed : (made ?? (await generate.mutateAsync()).password)
    confirm({ value, generated: mode === 'generate', mustChange })
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void run().catch(() => undefined)
      }}
    >
      <DrawerBody className={styles.body ?? ''}>
        {failure !== null && !tooWeak && <Failure error={failure} />}
        <PasswordFields
          draft={draft}
          onChange={setDraft}
          problem={tooWeak}
          question={t('passwordQuestion')}
          userInputs={[subject.data?.user.displayName ?? '', subject.data?.user.userPrincipalName ?? '']}
        />
      </DrawerBody>
      <DrawerFooter className={styles.footer ?? ''}>
        <Button
          appearance="primary"
          disabledFocusable={busy || !plan.agreed || isTooShort(draft)}
          type="submit"
        >
          {busy ? t('restoring') : t('restore')}
        </Button>
        <Button disabledFocusable={busy} onClick={() => setStep('review')}>
          {t('back')}
        </Button>
      </DrawerFooter>
    </form>
  )
}
