import { Button } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import { newRequestId } from './new-request-id.ts'

/** Takes a restore back: the user is among the deleted ones again, as it was before. */
export function useUndoRestore(userId: string, onUndone: () => void) {
  const trpc = useTRPC()
  // One id for one intention, so that a second try after a broken connection undoes nothing twice.
  const requestId = useRef(newRequestId())
  const undo = useMutation(trpc.restore.undo.mutationOptions({ ...untilAnswered, onSuccess: onUndone }))
  return {
    run: () => undo.isPending || undo.mutate({ requestId: requestId.current, userId }),
    isPending: undo.isPending,
    isDone: undo.isSuccess,
    failure: failureOf(undo),
  }
}

export type UndoRestore = ReturnType<typeof useUndoRestore>

interface UndoButtonProps {
  readonly undo: UndoRestore
  /** Whose restore it is, where the button stands among those of others. */
  readonly of?: string
  readonly size?: 'small' | 'medium'
  readonly tabIndex?: 0 | -1
}

export function UndoButton({ undo, of, size = 'medium', tabIndex }: UndoButtonProps) {
  const t = useTranslations('web.restore.undo')
  return (
    <Button
      appearance="subtle"
      disabledFocusable={undo.isPending}
      onClick={undo.run}
      size={size}
      {...(of !== undefined && !undo.isPending && { 'aria-label': t('of', { name: of }) })}
      {...(tabIndex !== undefined && { tabIndex })}
    >
      {t(undo.isPending ? 'running' : 'command')}
    </Button>
  )
}
