'use client'

import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react'

interface ModalProps {
  readonly open: boolean
  readonly className: string | undefined
  /** Id of the element that names it. */
  readonly labelledBy: string
  readonly onClose: () => void
  readonly onClosed: () => void
  readonly children: ReactNode
}

/**
 * The browser's own modal dialog: it keeps the focus in, and the page behind it from screen readers, as long as it is open
 * and no longer. Its contents are there while it is open.
 */
export function Modal({ open, className, labelledBy, onClose, onClosed, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (open && !element?.open) element?.showModal()
    if (!open && element?.open) element.close()
  }, [open])
  const pressBeside = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it by itself
    <dialog
      aria-labelledby={labelledBy}
      className={className}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={pressBeside}
      onClose={onClosed}
      ref={dialog}
    >
      {open && children}
    </dialog>
  )
}
