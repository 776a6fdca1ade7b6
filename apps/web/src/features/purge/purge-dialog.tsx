'use client'

import { Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import { refusalOf } from '../../trpc/refusal.ts'
import styles from '../dialog/dialog.module.css'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { FormDialog } from '../dialog/form-dialog.tsx'
import { newRequestId } from '../restore/new-request-id.ts'

/** A deleted user as the dialog shows it. */
export interface Purgeable {
  readonly id: string
  readonly displayName: string
  readonly userPrincipalName: string
}

export interface PurgeDialogProps {
  readonly open: boolean
  readonly users: readonly Purgeable[]
  readonly onClose: () => void
  readonly onClosed: () => void
  readonly onPurged: (userIds: readonly string[]) => void
}

type ByUser = Readonly<Record<string, string>>

/** R41: deletes users permanently, each once its name is typed. A refusal for one does not stop the others. */
export function PurgeDialog({ open, users, onClose, onClosed, onPurged }: PurgeDialogProps) {
  const t = useTranslations('web.purge')
  const trpc = useTRPC()
  const [typed, setTyped] = useState<ByUser>({})
  const [problems, setProblems] = useState<ByUser>({})
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const fields = useRef<HTMLDivElement>(null)
  const purge = useMutation(trpc.deletedUsers.purge.mutationOptions(untilAnswered))
  const { reset } = purge
  useEffect(() => {
    if (!open) return
    setTyped({})
    setProblems({})
    setGone(new Set())
    reset()
  }, [open, reset])
  const left = users.filter(({ id }) => !gone.has(id))
  const isComplete = left.every(({ id }) => (typed[id] ?? '').trim() !== '')
  const run = async () => {
    const done: string[] = []
    const refused: Record<string, string> = {}
    try {
      for (const { id: userId } of left) {
        const confirmation = typed[userId] ?? ''
        try {
          await purge.mutateAsync({ requestId: newRequestId(), purge: { userId, confirmation } })
          done.push(userId)
        } catch (error) {
          const text = refusalOf(error)?.text
          if (!text) throw error
          refused[userId] = text
        }
      }
    } finally {
      setProblems(refused)
      setGone(new Set([...gone, ...done]))
      if (done.length > 0) onPurged(done)
    }
    if (Object.keys(refused).length === 0) return onClose()
    fields.current?.querySelector('input')?.focus()
  }
  const failure = refusalOf(purge.error)?.text ? null : failureOf(purge)
  return (
    <FormDialog
      busy={purge.isPending}
      canSubmit={isComplete}
      onClose={onClose}
      onClosed={onClosed}
      onSubmit={() => void run().catch(() => undefined)}
      open={open}
      submitText={t('submit')}
      title={t('title', { count: users.length, name: users[0]?.displayName ?? '' })}
    >
      {failure !== null && <FailureBar error={failure} />}
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{t('text', { count: users.length })}</MessageBarBody>
      </MessageBar>
      <p aria-live="polite">{gone.size > 0 && t('done', { count: gone.size })}</p>
      <div className={styles.content} ref={fields}>
        {left.map(({ id, displayName, userPrincipalName }) => (
          <Field
            hint={t('hint', { address: userPrincipalName })}
            key={id}
            label={t('type', { name: displayName })}
            required
            {...(problems[id] !== undefined && { validationMessage: problems[id] })}
          >
            <Input
              autoComplete="off"
              maxLength={256}
              onChange={(_event, { value }) => setTyped({ ...typed, [id]: value })}
              spellCheck={false}
              value={typed[id] ?? ''}
            />
          </Field>
        ))}
      </div>
    </FormDialog>
  )
}
