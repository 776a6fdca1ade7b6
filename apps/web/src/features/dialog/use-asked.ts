import { useState } from 'react'
import { useOpener } from './use-opener.ts'

/**
 * What a screen asks in a dialog, one thing at a time. `asked` stays while the dialog closes, and the focus then returns to
 * the element that it was asked from. Give `dialog` to the dialog.
 */
export function useAsked<Asked>() {
  const opener = useOpener()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [open, setOpen] = useState(false)
  const ask = (next: Asked) => {
    opener.remember()
    setAsked(next)
    setOpen(true)
  }
  return { asked, ask, dialog: { open, onClose: () => setOpen(false), onClosed: opener.focusAgain } }
}
