import { useState } from 'react'
import { useOpener } from '../dialog/use-opener.ts'
import type { Holdable } from './hold-dialog.tsx'

interface Asked {
  readonly way: 'place' | 'release'
  readonly users: readonly Holdable[]
}

/** The state of the hold dialog, and where the focus returns to. */
export function useHold<User extends Holdable>(chosen: readonly User[]) {
  const opener = useOpener()
  const [asked, setAsked] = useState<Asked>({ way: 'place', users: [] })
  const [open, setOpen] = useState(false)
  const held = chosen.filter(({ holdReason }) => holdReason !== null)
  const free = chosen.filter(({ holdReason }) => holdReason === null)
  return {
    held,
    free,
    ask: (way: Asked['way']) => {
      opener.remember()
      setAsked({ way, users: way === 'place' ? free : held })
      setOpen(true)
    },
    dialog: { ...asked, open, onClose: () => setOpen(false), onClosed: opener.focusAgain },
  }
}

export type HoldCourse = ReturnType<typeof useHold>
