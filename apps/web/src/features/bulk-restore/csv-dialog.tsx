import { useTranslations } from '../../i18n/use-translations.ts'
import type { ReadList } from '../../server/restore/read-list.ts'
import dialogStyles from '../dialog/dialog.module.css'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { FormDialog } from '../dialog/form-dialog.tsx'
import { Shown } from '../shell/shown.tsx'
import type { BatchUser } from './batch.ts'

interface CsvDialogProps {
  readonly open: boolean
  /** Null if the file could not be read. */
  readonly found: ReadList | null
  readonly failure: unknown
  readonly onGoOn: (users: readonly BatchUser[]) => void
  readonly onClose: () => void
  readonly onClosed: () => void
}

/** Lists the lines of a file that restore nobody, before the work continues with the others. */
export function CsvDialog({ open, found, failure, onGoOn, onClose, onClosed }: CsvDialogProps) {
  const t = useTranslations('web.bulkRestore.csv')
  const count = found?.users.length ?? 0
  return (
    <FormDialog
      busy={false}
      canSubmit={count > 0}
      onClose={onClose}
      onClosed={onClosed}
      onSubmit={() => found && onGoOn(found.users)}
      open={open}
      submitText={t('goOn', { count })}
      title={t('title')}
    >
      {failure !== null && <FailureBar error={failure} />}
      {found && (
        <>
          <p>{t('found', { count, faults: found.faultCount })}</p>
          {found.faults.length > 0 && (
            <ul className={dialogStyles.lines}>
              {found.faults.map(({ line, problem, value, firstLine }) => (
                <li key={line}>{t(`problems.${problem}`, { line, value, firstLine: firstLine ?? 0 })}</li>
              ))}
            </ul>
          )}
          {found.ignored.length > 0 && (
            <p>
              {t('ignored')} <Shown text={found.ignored.join(', ')} />
            </p>
          )}
        </>
      )}
    </FormDialog>
  )
}
