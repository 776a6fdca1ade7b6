import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import type { View } from '../deleted-users/view.ts'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { FormDialog } from '../dialog/form-dialog.tsx'
import { newRequestId } from '../restore/new-request-id.ts'
import { firstStrategy } from './strategy.ts'
import { StrategyBar } from './strategy-bar.tsx'

interface MatchDialogProps {
  readonly open: boolean
  readonly view: View
  readonly count: number
  readonly onClose: () => void
  readonly onClosed: () => void
  readonly onStarted: (jobId: string) => void
}

/** Asks once more before so many are restored, and what is to be done about conflicts. */
export function MatchDialog({ open, view, count, onClose, onClosed, onStarted }: MatchDialogProps) {
  const t = useTranslations('web.bulkRestore.matching')
  const trpc = useTRPC()
  const cache = useQueryClient()
  const [strategy, setStrategy] = useState(firstStrategy)
  // One id for one intention, so that a second try after a broken connection starts no second job.
  const requestId = useRef(newRequestId())
  const start = useMutation(
    trpc.jobs.startMatching.mutationOptions({
      ...untilAnswered,
      onSuccess: ({ id }) => onStarted(id),
      onError: () => {
        requestId.current = newRequestId()
        // Whoever else has restored or deleted some: the number is another one now.
        void cache.invalidateQueries({ queryKey: trpc.deletedUsers.count.queryKey() })
      },
    }),
  )
  const failure = failureOf(start)
  return (
    <FormDialog
      busy={start.isPending || start.isSuccess}
      onClose={onClose}
      onClosed={onClosed}
      onSubmit={() => start.mutate({ requestId: requestId.current, view, count, strategy })}
      open={open}
      submitText={t('submit', { count })}
      title={t('title', { count })}
    >
      {failure !== null && <FailureBar error={failure} />}
      <p>{t('text')}</p>
      <StrategyBar onChange={setStrategy} strategy={strategy} />
    </FormDialog>
  )
}
