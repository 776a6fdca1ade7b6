import {
  Button,
  DrawerBody,
  DrawerFooter,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components'
import { toShownAlone } from '@reprieve/i18n/shown-text'
import { useMutation } from '@tanstack/react-query'
import { useLocale } from 'next-intl'
import { useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { refusalOf } from '../../trpc/refusal.ts'
import { PasswordShown } from './password-shown.tsx'
import { parseRecipients } from './recipients.ts'
import styles from './restore.module.css'
import { Failure } from './review-step.tsx'
import { UndoButton, useUndoRestore } from './undo-restore.tsx'
import type { Restore } from './use-restore.ts'
import { WhatComesBack } from './what-comes-back.tsx'

interface ResultStepProps {
  readonly userId: string
  readonly restore: Restore
  readonly ownAddress: string
  readonly onClose: () => void
  readonly onNext: (() => void) | null
  /** Null where the visitor may not delete, as an undo does. */
  readonly onUndone: (() => void) | null
}

/** Shows what was done, the password, and the mail to people who should know. */
export function ResultStep({ userId, restore, ownAddress, onClose, onNext, onUndone }: ResultStepProps) {
  const t = useTranslations('web.restore')
  const trpc = useTRPC()
  const locale = useLocale()
  const [to, setTo] = useState(() => toShownAlone(ownAddress))
  const [isChecked, setIsChecked] = useState(false)
  const goOn = onNext ?? onClose
  const send = useMutation(trpc.restore.sendMail.mutationOptions({ onSuccess: goOn }))
  const undo = useUndoRestore(userId, () => onUndone?.())
  const done = restore.restore.data
  const { password, subject, holderNames } = restore
  if (!done || !password) return null
  if (undo.isDone) return <UndoneStep name={done.displayName} onClose={goOn} />
  const recipients = parseRecipients(to)
  const problem =
    isChecked && !recipients.ok ? t(`recipients.${recipients.problem}`, { value: recipients.value }) : null
  const refused = refusalOf(send.error)
  const outside = refused?.refusal?.type === 'RecipientsOutside' ? refused.text : null
  const submit = () => {
    setIsChecked(true)
    const letter = { userId, password: password.value, locale, confirmOutside: outside !== null }
    if (recipients.ok && !send.isPending) send.mutate({ ...letter, to: [...recipients.to] })
  }
  const changeTo = (text: string) => {
    setTo(text)
    // A confirmation is valid only for the addresses for which it was given.
    send.reset()
  }
  const label = outside === null ? t(onNext ? 'sendAndNext' : 'sendAndClose') : t('sendAnyway')
  return (
    <>
      <DrawerBody className={styles.body ?? ''}>
        <MessageBar intent="success" layout="multiline" role="status">
          <MessageBarBody>{t('done', { name: done.displayName })}</MessageBarBody>
        </MessageBar>
        {done.signInBlocked && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{t('stillBlocked')}</MessageBarBody>
          </MessageBar>
        )}
        {undo.failure !== null && <Failure error={undo.failure} />}
        <PasswordShown password={password} />
        <WhatComesBack
          effects={done.effects}
          holderNames={holderNames}
          managerName={subject.data?.managerName ?? null}
          reportNames={subject.data?.reportNames ?? {}}
          productNames={subject.data?.productNames ?? {}}
          tense="result"
        />
        <section aria-labelledby="mail" className={styles.mail}>
          <h3 id="mail">{t('mail')}</h3>
          {outside !== null && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{outside}</MessageBarBody>
            </MessageBar>
          )}
          {send.isError && outside === null && <Failure error={send.error} />}
          <Field
            hint={t(subject.data?.mail === 'folder' ? 'mailToFolder' : 'mailHint')}
            label={t('mailTo')}
            {...(problem && { validationMessage: problem })}
          >
            <Input onChange={(_event, { value }) => changeTo(value)} value={to} />
          </Field>
        </section>
      </DrawerBody>
      <DrawerFooter className={styles.footer ?? ''}>
        <Button appearance="primary" disabledFocusable={send.isPending} onClick={submit}>
          {send.isPending ? t('sending') : label}
        </Button>
        <Button onClick={goOn}>{t(onNext ? 'nextUser' : 'close')}</Button>
        {onUndone && <UndoButton undo={undo} />}
      </DrawerFooter>
    </>
  )
}

/** The user is where it was before; there is nothing left to send or to keep. */
function UndoneStep({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const t = useTranslations('web.restore')
  return (
    <>
      <DrawerBody className={styles.body ?? ''}>
        <MessageBar intent="success" layout="multiline" role="status">
          <MessageBarBody>{t('undo.done', { name })}</MessageBarBody>
        </MessageBar>
      </DrawerBody>
      <DrawerFooter className={styles.footer ?? ''}>
        <Button appearance="primary" autoFocus onClick={onClose}>
          {t('close')}
        </Button>
      </DrawerFooter>
    </>
  )
}
