'use client'

import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react'

interface ModalProps {
  readonly open: boolean
  readonly className: string | undefined
  /** Id of the element that labels it. */
  readonly labelledBy: string
  readonly onClose: () => void
  readonly onClosed: () => void
  readonly children: ReactNode
}

/**
 * The browser's modal dialog. While it is open, the focus stays inside and the page behind is hidden from screen
 * readers. Its contents exist only while it is open.
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
    // biome-ignore lint/a11y/useKeyWithClickEvents: the browser closes it by Escape
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
