'use client'

import { Checkbox, Field, MessageBar, MessageBarBody, Textarea } from '@fluentui/react-components'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useFormatter } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useList, useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import { refusalOf } from '../../trpc/refusal.ts'
import styles from '../dialog/dialog.module.css'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { FormDialog } from '../dialog/form-dialog.tsx'
import { newRequestId } from '../restore/new-request-id.ts'
import { useRoleNames } from '../restore/use-role-names.ts'
import { Shown } from '../shell/shown.tsx'

/** A user as the dialog shows it. */
export interface Deletable {
  readonly id: string
  readonly displayName: string
}

export interface DeleteDialogProps {
  readonly open: boolean
  readonly user: Deletable
  readonly onClose: () => void
  readonly onClosed: () => void
  readonly onDeleted: (user: Deletable) => void
}

/** Says what a deletion sets aside and until when, and carries it out. */
export function DeleteDialog({ open, user, onClose, onClosed, onDeleted }: DeleteDialogProps) {
  const t = useTranslations('web.deletion')
  const trpc = useTRPC()
  const format = useFormatter()
  const [reason, setReason] = useState('')
  const [isConfirmed, setIsConfirmed] = useState(false)
  // One id for one intention, so that a second try after a lost connection deletes nothing twice.
  const requestId = useRef(newRequestId())
  const preview = useQuery(
    trpc.users.deletion.queryOptions({ userId: user.id }, { enabled: open, staleTime: 0, gcTime: 0 }),
  )
  const remove = useMutation(
    trpc.users.delete.mutationOptions({
      ...untilAnswered,
      onSuccess: () => {
        onDeleted(user)
        onClose()
      },
      onError: (error) => {
        if (refusalOf(error)?.refusal) requestId.current = newRequestId()
      },
    }),
  )
  const { reset } = remove
  useEffect(() => {
    if (!open) return
    setReason('')
    setIsConfirmed(false)
    requestId.current = newRequestId()
    reset()
  }, [open, reset])
  const guarded = refusalOf(remove.error)?.refusal?.type === 'DeletionGuard'
  const failure = failureOf(preview) ?? failureOf(remove)
  const found = preview.data
  return (
    <FormDialog
      busy={remove.isPending}
      canSubmit={found !== undefined && (!guarded || isConfirmed)}
      onClose={onClose}
      onClosed={onClosed}
      onSubmit={() =>
        remove.mutate({
          requestId: requestId.current,
          deletion: {
            userId: user.id,
            confirmDeletions: isConfirmed,
            ...(reason.trim() && { reason: reason.trim() }),
          },
        })
      }
      open={open}
      submitText={t('submit')}
      title={t('title', { name: user.displayName })}
    >
      {failure !== null && <FailureBar error={failure} />}
      {guarded && (
        <Checkbox
          checked={isConfirmed}
          label={t('confirmMany')}
          onChange={(_event, { checked }) => setIsConfirmed(checked === true)}
        />
      )}
      {preview.isPending && failure === null && (
        <p aria-live="polite" className={styles.waiting}>
          {t('looking')}
        </p>
      )}
      {found && (
        <>
          <p>
            {t('until', {
              when: format.dateTime(new Date(found.purgeAt), { dateStyle: 'full', timeStyle: 'short' }),
            })}
          </p>
          {found.namesakes.length > 0 && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>
                {t('namesakes', { count: found.namesakes.length })}{' '}
                {found.namesakes.map(({ id, displayName, purgeAt }) => (
                  <span className={styles.namesake} key={id}>
                    <Shown text={displayName} />{' '}
                    {t('namesakeUntil', {
                      when: format.dateTime(new Date(purgeAt), { dateStyle: 'medium' }),
                    })}
                  </span>
                ))}
              </MessageBarBody>
            </MessageBar>
          )}
          {found.holdReason !== null && <p>{t('held', { reason: found.holdReason })}</p>}
          <SetAside found={found} />
          <Field hint={t('reasonHint')} label={t('reason')}>
            <Textarea
              maxLength={256}
              onChange={(_event, { value }) => setReason(value)}
              resize="vertical"
              value={reason}
            />
          </Field>
        </>
      )}
    </FormDialog>
  )
}

interface SetAsideProps {
  readonly found: {
    readonly licences: readonly string[]
    readonly groups: readonly string[]
    readonly roles: readonly string[]
    readonly managerName: string | null
    readonly directReportCount: number
  }
}

function SetAside({ found: { licences, groups, roles, managerName, directReportCount } }: SetAsideProps) {
  const t = useTranslations('web.deletion')
  const list = useList()
  const roleNames = useRoleNames()
  const lines = [
    ['licences', licences.length > 0 ? list(licences) : null],
    ['groups', groups.length > 0 ? list(groups) : null],
    ['roles', roles.length > 0 ? list(roleNames(roles)) : null],
    ['manager', managerName],
    ['reports', directReportCount > 0 ? t('reportCount', { count: directReportCount }) : null],
  ] as const
  return (
    <section aria-labelledby="set-aside">
      <h3 className={styles.subheading} id="set-aside">
        {t('setAside')}
      </h3>
      <dl className={styles.facts}>
        <div>
          <dt>{t('always')}</dt>
          <dd>{t('alwaysText')}</dd>
        </div>
        {lines.map(
          ([name, text]) =>
            text !== null && (
              <div key={name}>
                <dt>{t(name)}</dt>
                <dd>
                  <Shown text={text} />
                </dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}
