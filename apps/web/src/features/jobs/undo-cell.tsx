import { useTranslations } from '../../i18n/use-translations.ts'
import { refusalOf } from '../../trpc/refusal.ts'
import { UndoButton, useUndoRestore } from '../restore/undo-restore.tsx'
import type { JobLine } from './job-line.ts'

interface UndoCellProps {
  readonly line: JobLine
  readonly tabIndex: 0 | -1
}

/** The way back for one row of a job: the job's log stays, the user goes back to the deleted ones. */
export function UndoCell({ line, tabIndex }: UndoCellProps) {
  const t = useTranslations('web.restore.undo')
  const tDialog = useTranslations('web.dialog')
  const undo = useUndoRestore(line.userId, () => undefined)
  if (undo.isDone) return <span role="status">{t('undone')}</span>
  const answer = undo.failure === null ? null : refusalOf(undo.failure)
  const why = answer?.text ?? tDialog('failed', { correlationId: answer?.correlationId ?? '-' })
  return undo.failure === null ? (
    <UndoButton of={line.displayName} size="small" tabIndex={tabIndex} undo={undo} />
  ) : (
    <span role="alert" title={why}>
      {why}
    </span>
  )
}
