import { useState } from 'react'
import { useOpener } from '../dialog/use-opener.ts'
import type { Resettable } from '../password-reset/reset-panel.tsx'

type Action = 'add' | 'edit' | 'delete' | 'reset'

interface Asked {
  readonly action: Action
  readonly users: readonly Resettable[]
}

/** The action in progress and its users, and where the focus returns to. */
export function useUserActions(selected: readonly Resettable[]) {
  const opener = useOpener()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [open, setOpen] = useState(false)
  return {
    asked,
    open,
    opener,
    ask: (action: Action) => {
      opener.remember()
      setAsked({ action, users: action === 'add' ? [] : selected })
      setOpen(true)
    },
    close: () => setOpen(false),
  }
}

export type UserActions = ReturnType<typeof useUserActions>
