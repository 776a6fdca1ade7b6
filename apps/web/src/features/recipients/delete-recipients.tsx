'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { untilAnswered } from '../../trpc/outage.ts'
import { refusalOf } from '../../trpc/refusal.ts'
import { ConfirmDialog } from '../dialog/confirm-dialog.tsx'
import styles from '../dialog/dialog.module.css'
import { newRequestId } from '../restore/new-request-id.ts'
import { pathIn } from '../shell/path-in.ts'
import { Shown } from '../shell/shown.tsx'
import type { Told } from '../toast/use-toasts.tsx'
import { type AnyRecipientKind, recipientPlaces } from './recipient-kind.ts'
import type { RecipientRow } from './recipient-row.ts'

interface DeleteRecipientsProps {
  readonly open: boolean
  readonly tenantId: string
  readonly kind: AnyRecipientKind
  readonly rows: readonly RecipientRow[]
  readonly retentionDays: number | null
  readonly tell: (told: Told) => void
  readonly onClose: () => void
  readonly onClosed: () => void
  readonly onDeleted: (ids: readonly string[]) => void
  readonly onChanged: () => void
}

/** Deletes objects one after the other. If one is refused, the others stay deleted. All can be restored at once. */
export function DeleteRecipients(props: DeleteRecipientsProps) {
  const { open, tenantId, kind, rows, retentionDays, tell, onClose, onClosed, onDeleted, onChanged } = props
  const t = useTranslations('web.recipients')
  const tKind = useTranslations(`web.recipients.kinds.${kind}`)
  const trpc = useTRPC()
  const remove = useMutation(trpc.recipients.delete.mutationOptions(untilAnswered))
  const restore = useMutation(trpc.recipients.restore.mutationOptions(untilAnswered))
  const name = rows[0]?.displayName ?? ''
  const toBin = {
    href: `${pathIn(tenantId, recipientPlaces[kind])}?state=deleted`,
    text: t('states.deleted'),
  }
  const takeBack = async (gone: readonly RecipientRow[]) => {
    try {
      for (const { id } of gone)
        await restore.mutateAsync({ requestId: newRequestId(), kind, id, resolutions: [] })
      tell({ text: t('undone', { count: gone.length, name }) })
    } catch (error) {
      tell({ intent: 'error', text: refusalOf(error)?.text ?? t('notUndone'), link: toBin })
    }
    onChanged()
  }
  const run = async () => {
    const gone: RecipientRow[] = []
    try {
      for (const row of rows) {
        await remove.mutateAsync({ requestId: newRequestId(), kind, id: row.id })
        gone.push(row)
      }
      onClose()
    } finally {
      if (gone.length > 0) {
        onDeleted(gone.map(({ id }) => id))
        tell({
          text: t('deleted', { count: gone.length, name }),
          action: { text: t('undo'), run: () => void takeBack(gone) },
          link: toBin,
        })
      }
    }
  }
  return (
    <ConfirmDialog
      action={remove}
      onClose={onClose}
      onClosed={onClosed}
      onSubmit={() => void run().catch(() => undefined)}
      open={open}
      submitText={t('delete', { count: 1 })}
      title={t('deleteTitle', { count: rows.length, name })}
    >
      <p>{tKind('deleteText')}</p>
      {retentionDays !== null && <p>{t('deleteUntil', { days: retentionDays })}</p>}
      {rows.length > 1 && (
        <ul className={styles.lines}>
          {rows.map(({ id, displayName }) => (
            <li key={id}>
              <Shown text={displayName} />
            </li>
          ))}
        </ul>
      )}
    </ConfirmDialog>
  )
}
