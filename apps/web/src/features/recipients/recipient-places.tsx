'use client'

import { useState } from 'react'
import type { Opener } from '../dialog/use-opener.ts'
import type { Told } from '../toast/use-toasts.tsx'
import { DeleteRecipients } from './delete-recipients.tsx'
import { RecipientForm } from './recipient-form.tsx'
import type { AnyRecipientKind } from './recipient-kind.ts'
import { RecipientPanel } from './recipient-panel.tsx'
import type { RecipientAction, RecipientRights, RecipientRow } from './recipient-row.ts'

interface RecipientPlacesProps {
  readonly tenantId: string
  readonly kind: AnyRecipientKind
  readonly can: RecipientRights
  readonly retentionDays: number | null
  readonly opener: Opener
  /** The action that was asked for last. Its dialog may be closed again. */
  readonly asked: { readonly action: RecipientAction; readonly rows: readonly RecipientRow[] } | null
  readonly isOpen: boolean
  /** Id of the object in the page's address; null if there is none. */
  readonly shown: string | null
  readonly tell: (told: Told) => void
  readonly onAsk: (action: RecipientAction, rows: readonly RecipientRow[]) => void
  readonly onChanged: () => void
  readonly onGone: (ids: readonly string[]) => void
  readonly onClose: () => void
  readonly onHide: () => void
}

/** The panels and dialogs of the lists of groups, contacts and shared mailboxes. */
export function RecipientPlaces(props: RecipientPlacesProps) {
  const { kind, can, opener, asked, isOpen, shown, onAsk, onChanged, onGone, onClose, onHide } = props
  const [last, setLast] = useState(shown)
  if (shown !== null && shown !== last) setLast(shown)
  const [row] = asked?.rows ?? []
  return (
    <>
      {last !== null && (
        <RecipientPanel
          can={can}
          id={last}
          key={last}
          kind={kind}
          onClose={onHide}
          onClosed={opener.focusAgain}
          onEdit={(edited) => {
            onHide()
            onAsk('edit', [edited])
          }}
          onRestored={() => onGone([last])}
          open={shown !== null}
        />
      )}
      {asked && asked.action !== 'delete' && (
        <RecipientForm
          id={row?.id ?? null}
          key={row?.id ?? 'new'}
          kind={kind}
          onClose={onClose}
          onClosed={opener.focusAgain}
          onSaved={onChanged}
          open={isOpen}
        />
      )}
      {asked?.action === 'delete' && (
        <DeleteRecipients
          {...props}
          onClosed={opener.focusAgain}
          onDeleted={onGone}
          open={isOpen}
          rows={asked.rows}
        />
      )}
    </>
  )
}
