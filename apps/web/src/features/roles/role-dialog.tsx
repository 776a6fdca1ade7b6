'use client'

import type { DirectoryRole } from '@reprieve/domain'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { FormDialog } from '../dialog/form-dialog.tsx'
import { newRequestId } from '../restore/new-request-id.ts'
import type { FoundPerson } from '../search/found-person.ts'
import { PeopleSearch } from '../search/people-search.tsx'
import { Shown } from '../shell/shown.tsx'

interface RoleDialogProps {
  readonly open: boolean
  readonly role: DirectoryRole
  /** The user who loses the role; null to give it to somebody. */
  readonly from: { readonly id: string; readonly displayName: string } | null
  readonly onClose: () => void
  readonly onClosed: () => void
  readonly onDone: () => void
}

export function RoleDialog({ open, role, from, onClose, onClosed, onDone }: RoleDialogProps) {
  const t = useTranslations('web.rolesPlace')
  const tRoles = useTranslations('web.roles')
  const trpc = useTRPC()
  const [chosen, choose] = useState<FoundPerson | null>(null)
  const done = {
    ...untilAnswered,
    onSuccess: () => {
      onDone()
      onClose()
    },
  }
  const assign = useMutation(trpc.roles.assign.mutationOptions(done))
  const remove = useMutation(trpc.roles.remove.mutationOptions(done))
  const { reset: resetAssign } = assign
  const { reset: resetRemove } = remove
  useEffect(() => {
    if (!open) return
    choose(null)
    resetAssign()
    resetRemove()
  }, [open, resetAssign, resetRemove])
  const failure = failureOf(assign) ?? failureOf(remove)
  const name = tRoles(role)
  return (
    <FormDialog
      busy={assign.isPending || remove.isPending}
      canSubmit={from !== null || chosen !== null}
      onClose={onClose}
      onClosed={onClosed}
      onSubmit={() => {
        const requestId = newRequestId()
        if (from) remove.mutate({ requestId, member: { role, userId: from.id } })
        else if (chosen) assign.mutate({ requestId, member: { role, userId: chosen.id } })
      }}
      open={open}
      submitText={t(from ? 'remove' : 'assign')}
      title={
        from ? t('removeTitle', { role: name, name: from.displayName }) : t('assignTitle', { role: name })
      }
    >
      {failure !== null && <FailureBar error={failure} />}
      {from ? (
        <p>{t('removeText')}</p>
      ) : (
        <>
          <PeopleSearch label={t('whom')} onChoose={choose} only="active-here" />
          <p aria-live="polite">
            {chosen && (
              <strong>
                <Shown text={chosen.displayName} />
              </strong>
            )}
          </p>
        </>
      )}
    </FormDialog>
  )
}
