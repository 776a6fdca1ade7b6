'use client'

import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { untilAnswered } from '../../trpc/outage.ts'
import { refusalOf } from '../../trpc/refusal.ts'
import dialogStyles from '../dialog/dialog.module.css'
import { PanelBody, PanelFooter, SidePanel } from '../dialog/side-panel.tsx'
import { isTooShort, newPasswordDraft, type Password } from '../password/password-draft.ts'
import { PasswordFields } from '../password/password-fields.tsx'
import { useNewPassword } from '../password/use-new-password.ts'
import { CopyButton } from '../restore/copy-button.tsx'
import { newRequestId } from '../restore/new-request-id.ts'
import { PasswordShown } from '../restore/password-shown.tsx'
import { Shown } from '../shell/shown.tsx'
import resetStyles from './reset-panel.module.css'

/** A user as the panel shows it. */
export interface Resettable {
  readonly id: string
  readonly displayName: string
  readonly userPrincipalName: string
}

export interface ResetPanelProps {
  readonly open: boolean
  readonly users: readonly Resettable[]
  readonly onClose: () => void
  readonly onClosed: () => void
}

interface Outcome {
  readonly user: Resettable
  /** Null if it was refused. */
  readonly password: Password | null
  readonly problem: string | null
}

/** R46: gives users new passwords, one after the other. A refusal for one does not stop the others. */
export function ResetPanel({ open, users, onClose, onClosed }: ResetPanelProps) {
  const t = useTranslations('web.passwordReset')
  const [outcomes, setOutcomes] = useState<readonly Outcome[] | null>(null)
  const [first] = users
  return (
    <SidePanel
      onClose={onClose}
      onClosed={() => {
        setOutcomes(null)
        onClosed()
      }}
      open={open}
      step={outcomes ? 'result' : 'form'}
      subtitle={users.length === 1 ? (first?.userPrincipalName ?? null) : null}
      title={t(outcomes ? 'titleDone' : 'title', { count: users.length, name: first?.displayName ?? '' })}
    >
      {outcomes ? (
        <Outcomes onClose={onClose} outcomes={outcomes} />
      ) : (
        <ResetForm onClose={onClose} onDone={setOutcomes} users={users} />
      )}
    </SidePanel>
  )
}

interface ResetFormProps {
  readonly users: readonly Resettable[]
  readonly onClose: () => void
  readonly onDone: (outcomes: readonly Outcome[]) => void
}

function ResetForm({ users, onClose, onDone }: ResetFormProps) {
  const t = useTranslations('web.passwordReset')
  const tDialog = useTranslations('web.dialog')
  const trpc = useTRPC()
  const [draft, setDraft] = useState(newPasswordDraft)
  const [done, setDone] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const newPassword = useNewPassword()
  const reset = useMutation(trpc.users.resetPassword.mutationOptions({ ...untilAnswered, gcTime: 0 }))
  const outcomes = useRef<Outcome[]>([])
  const resetOne = async (user: Resettable): Promise<Outcome> => {
    const password = await newPassword.make(draft)
    const { value, mustChange } = password
    try {
      await reset.mutateAsync({
        requestId: newRequestId(),
        reset: { userId: user.id, password: { value, mustChange } },
      })
      return { user, password, problem: null }
    } catch (error) {
      const answer = refusalOf(error)
      const text = answer?.text ?? tDialog('failed', { correlationId: answer?.correlationId ?? '-' })
      return { user, password: null, problem: text }
    }
  }
  const run = async () => {
    if (done !== null || isTooShort(draft)) return
    outcomes.current = []
    setProblem(null)
    for (const user of users) {
      setDone(outcomes.current.length)
      outcomes.current = [...outcomes.current, await resetOne(user)]
    }
    setDone(null)
    const [only] = outcomes.current
    // Nothing was done yet, so the choice can still be changed.
    if (users.length === 1 && only?.problem) return setProblem(only.problem)
    onDone(outcomes.current)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void run().catch(() => setDone(null))
      }}
    >
      <PanelBody>
        {problem !== null && (
          <MessageBar intent="error" layout="multiline" role="alert">
            <MessageBarBody>{problem}</MessageBarBody>
          </MessageBar>
        )}
        <p>{t('text', { count: users.length })}</p>
        {users.length > 1 && (
          <ul className={resetStyles.users}>
            {users.map(({ id, displayName }) => (
              <li key={id}>
                <Shown text={displayName} />
              </li>
            ))}
          </ul>
        )}
        <PasswordFields
          draft={draft}
          onChange={setDraft}
          problem={null}
          question={t('question', { count: users.length })}
          userInputs={users.flatMap(({ displayName, userPrincipalName }) => [displayName, userPrincipalName])}
        />
        <p aria-live="polite">
          {done !== null && users.length > 1 && t('progress', { done, of: users.length })}
        </p>
      </PanelBody>
      <PanelFooter>
        <Button appearance="primary" disabledFocusable={done !== null || isTooShort(draft)} type="submit">
          {done === null ? t('submit', { count: users.length }) : t('resetting')}
        </Button>
        <Button disabledFocusable={done !== null} onClick={onClose}>
          {tDialog('cancel')}
        </Button>
      </PanelFooter>
    </form>
  )
}

interface OutcomesProps {
  readonly outcomes: readonly Outcome[]
  readonly onClose: () => void
}

function Outcomes({ outcomes, onClose }: OutcomesProps) {
  const t = useTranslations('web.passwordReset')
  const tDialog = useTranslations('web.dialog')
  const failed = outcomes.filter(({ problem }) => problem !== null).length
  const [only] = outcomes
  const asText = outcomes
    .flatMap(({ user, password }) => (password ? [`${user.userPrincipalName}\t${password.value}`] : []))
    .join('\n')
  return (
    <>
      <PanelBody isRead>
        <MessageBar intent={failed > 0 ? 'warning' : 'success'} layout="multiline" role="status">
          <MessageBarBody>{t('done', { count: outcomes.length - failed, failed })}</MessageBarBody>
        </MessageBar>
        {outcomes.length === 1 && only?.password ? (
          <PasswordShown password={only.password} />
        ) : (
          <section aria-labelledby="outcomes">
            <div className={resetStyles.head}>
              <h3 id="outcomes">{t('passwords')}</h3>
              <CopyButton text={asText} />
            </div>
            <dl className={resetStyles.outcomes}>
              {outcomes.map(({ user, password, problem }) => (
                <div key={user.id}>
                  <dt>
                    <Shown text={user.displayName} />
                    <span>
                      <Shown text={user.userPrincipalName} />
                    </span>
                  </dt>
                  <dd>{password ? <code>{password.value}</code> : problem}</dd>
                </div>
              ))}
            </dl>
            <p className={dialogStyles.subtitle}>{t('once')}</p>
          </section>
        )}
      </PanelBody>
      <PanelFooter>
        <Button appearance="primary" onClick={onClose}>
          {tDialog('close')}
        </Button>
      </PanelFooter>
    </>
  )
}
