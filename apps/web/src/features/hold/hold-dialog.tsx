'use client'

import { Field, Textarea } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { FormDialog } from '../dialog/form-dialog.tsx'
import { newRequestId } from '../restore/new-request-id.ts'

/** A user as the dialog shows it. */
export interface Holdable {
  readonly id: string
  readonly displayName: string
  readonly holdReason: string | null
}

export interface HoldDialogProps {
  readonly open: boolean
  readonly way: 'place' | 'release'
  readonly users: readonly Holdable[]
  readonly onClose: () => void
  readonly onClosed: () => void
  readonly onChanged: (userId: string, holdReason: string | null) => void
}

/** R42: places or releases holds on users, one after the other. If one is refused, the others stay done. */
export function HoldDialog({ open, way, users, onClose, onClosed, onChanged }: HoldDialogProps) {
  const t = useTranslations('web.hold')
  const trpc = useTRPC()
  const [reason, setReason] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const field = useRef<HTMLDivElement>(null)
  const place = useMutation(trpc.holds.place.mutationOptions(untilAnswered))
  const release = useMutation(trpc.holds.release.mutationOptions(untilAnswered))
  const { reset: resetPlace } = place
  const { reset: resetRelease } = release
  useEffect(() => {
    if (!open) return
    setReason('')
    setIsChecked(false)
    resetPlace()
    resetRelease()
  }, [open, resetPlace, resetRelease])
  const failure = failureOf(place) ?? failureOf(release)
  const busy = place.isPending || release.isPending
  const isMissing = way === 'place' && reason.trim() === ''
  const run = async () => {
    setIsChecked(true)
    if (isMissing) return field.current?.querySelector('textarea')?.focus()
    for (const { id: userId } of users) {
      const requestId = newRequestId()
      const changed =
        way === 'place'
          ? await place.mutateAsync({ requestId, hold: { userId, reason } })
          : await release.mutateAsync({ requestId, userId })
      onChanged(userId, changed.holdReason)
    }
    onClose()
  }
  const name = users[0]?.displayName ?? ''
  return (
    <FormDialog
      busy={busy}
      onClose={onClose}
      onClosed={onClosed}
      onSubmit={() => void run().catch(() => undefined)}
      open={open}
      submitText={t(`${way}.submit`)}
      title={t(`${way}.title`, { count: users.length, name })}
    >
      {failure !== null && <FailureBar error={failure} />}
      <p>{t(`${way}.text`, { count: users.length })}</p>
      {way === 'place' && (
        <div ref={field}>
          <Field
            hint={t('reasonHint')}
            label={t('reason')}
            required
            {...(isChecked && isMissing && { validationMessage: t('reasonMissing') })}
          >
            <Textarea
              maxLength={256}
              onChange={(_event, { value }) => setReason(value)}
              resize="vertical"
              value={reason}
            />
          </Field>
        </div>
      )}
    </FormDialog>
  )
}
