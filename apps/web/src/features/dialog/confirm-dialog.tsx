'use client'

import { type ReactNode, useEffect } from 'react'
import { failureOf } from '../../trpc/outage.ts'
import { FailureBar } from './failure-bar.tsx'
import { FormDialog } from './form-dialog.tsx'

interface ConfirmDialogProps {
  readonly open: boolean
  readonly title: string
  readonly submitText: string
  /** The call that is made on submit, as `useMutation` returns it. */
  readonly action: {
    readonly isPending: boolean
    readonly error: unknown
    readonly failureReason: unknown
    readonly reset: () => void
  }
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly onClosed: () => void
  readonly children: ReactNode
}

/** A dialog that says what a call will do before it is made. It opens without the failure of an earlier attempt. */
export function ConfirmDialog({ action, children, ...dialog }: ConfirmDialogProps) {
  const { open } = dialog
  const { reset } = action
  useEffect(() => {
    if (open) reset()
  }, [open, reset])
  const failure = failureOf(action)
  return (
    <FormDialog {...dialog} busy={action.isPending}>
      {failure !== null && <FailureBar error={failure} />}
      {children}
    </FormDialog>
  )
}
