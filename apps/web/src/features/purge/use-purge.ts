import { useState } from 'react'
import { useOpener } from '../dialog/use-opener.ts'
import type { Purgeable } from './purge-dialog.tsx'

/** The users to delete permanently, and where the focus returns to. */
export function usePurge(chosen: readonly Purgeable[]) {
  const opener = useOpener()
  const [users, setUsers] = useState<readonly Purgeable[]>([])
  const [open, setOpen] = useState(false)
  return {
    count: chosen.length,
    ask: () => {
      opener.remember()
      setUsers(chosen)
      setOpen(true)
    },
    dialog: { users, open, onClose: () => setOpen(false), onClosed: opener.focusAgain },
  }
}

export type PurgeCourse = ReturnType<typeof usePurge>
