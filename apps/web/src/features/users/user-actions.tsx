'use client'

import { Edit20Regular, Key20Regular, PersonAdd20Regular, PersonDelete20Regular } from '@fluentui/react-icons'
import { mostPasswordResetsAtOnce } from '@reprieve/domain'
import { useMutation } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { untilAnswered } from '../../trpc/outage.ts'
import { refusalOf } from '../../trpc/refusal.ts'
import { Command } from '../list/command-bar.tsx'
import { newRequestId } from '../restore/new-request-id.ts'
import { pathIn } from '../shell/path-in.ts'
import type { Told } from '../toast/use-toasts.tsx'
import type { Deletable } from '../user-deletion/delete-dialog.tsx'
import type { UserActions } from './use-user-actions.ts'

// Finding a user needs none of this code.
const UserPanel = dynamic(() => import('../user-form/user-panel.tsx').then((module) => module.UserPanel), {
  ssr: false,
})
const DeleteDialog = dynamic(
  () => import('../user-deletion/delete-dialog.tsx').then((module) => module.DeleteDialog),
  { ssr: false },
)
const ResetPanel = dynamic(
  () => import('../password-reset/reset-panel.tsx').then((module) => module.ResetPanel),
  { ssr: false },
)

/** What the visitor may do to users. */
export interface UserRights {
  readonly write: boolean
  readonly delete: boolean
  readonly resetPassword: boolean
  readonly assignLicences: boolean
  readonly hold: boolean
}

interface UserCommandsProps {
  readonly actions: UserActions
  readonly can: UserRights
  /** Number of users that the commands apply to. */
  readonly count: number
  /** Whether the place shows a single user, so that none can be added. */
  readonly isOfOne?: boolean
}

export function UserCommands({ actions: { ask }, can, count, isOfOne = false }: UserCommandsProps) {
  const t = useTranslations('web.users.commands')
  return (
    <>
      {can.write && !isOfOne && (
        <Command icon={<PersonAdd20Regular />} onClick={() => ask('add')} text={t('add')} />
      )}
      {can.write && (
        <Command
          disabled={count !== 1}
          icon={<Edit20Regular />}
          onClick={() => ask('edit')}
          text={t('edit')}
        />
      )}
      {can.resetPassword && (
        <Command
          disabled={count === 0 || count > mostPasswordResetsAtOnce}
          icon={<Key20Regular />}
          onClick={() => ask('reset')}
          text={t('reset', { count })}
        />
      )}
      {can.delete && (
        <Command
          disabled={count !== 1}
          icon={<PersonDelete20Regular />}
          onClick={() => ask('delete')}
          text={t('delete')}
        />
      )}
    </>
  )
}

interface UserPlacesProps {
  readonly actions: UserActions
  readonly tenantId: string
  readonly can: UserRights
  readonly tell: (told: Told) => void
  readonly onChanged: () => void
  readonly onDeleted: (user: Deletable) => void
}

/** The panels and dialogs behind the commands. Each is created when it is first needed. */
export function UserPlaces({ actions, tenantId, can, tell, onChanged, onDeleted }: UserPlacesProps) {
  const t = useTranslations('web.users')
  const trpc = useTRPC()
  const { asked, open, close, opener } = actions
  const undo = useMutation(trpc.users.undoDeletion.mutationOptions(untilAnswered))
  if (!asked) return null
  const { action, users } = asked
  const [user] = users
  const takeBack = ({ id, displayName }: Deletable) =>
    undo.mutate(
      { requestId: newRequestId(), userId: id },
      {
        onSuccess: () => {
          tell({ text: t('undone', { name: displayName }) })
          onChanged()
        },
        onError: (error) =>
          tell({
            intent: 'error',
            text: refusalOf(error)?.text ?? t('notUndone', { name: displayName }),
            link: { href: `${pathIn(tenantId, '/deleted-users')}?user=${id}`, text: t('toBin') },
          }),
      },
    )
  const deleted = (gone: Deletable) => {
    onDeleted(gone)
    tell({
      text: t('deleted', { name: gone.displayName }),
      action: { text: t('undo'), run: () => takeBack(gone) },
      link: { href: pathIn(tenantId, '/deleted-users'), text: t('toBin') },
    })
  }
  if (action === 'add' || action === 'edit')
    return (
      <UserPanel
        canAssignLicences={can.assignLicences}
        key={user?.id ?? 'new'}
        onClose={close}
        onClosed={opener.focusAgain}
        onSaved={onChanged}
        open={open}
        tenantId={tenantId}
        userId={user?.id ?? null}
      />
    )
  if (action === 'reset')
    return <ResetPanel onClose={close} onClosed={opener.focusAgain} open={open} users={users} />
  return (
    user && (
      <DeleteDialog
        onClose={close}
        onClosed={opener.focusAgain}
        onDeleted={deleted}
        open={open}
        user={user}
      />
    )
  )
}
