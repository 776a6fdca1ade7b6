import { useMemo, useRef } from 'react'

/** Returns the focus to the element from which a panel or a dialog was opened. */
export function useOpener() {
  const opener = useRef<HTMLElement | null>(null)
  return useMemo(
    () => ({
      remember: () => {
        opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
      },
      /** Whether that element disappears with a row of a list. */
      isInRow: () => opener.current?.closest('tr') != null,
      focusAgain: () => focusAgain(opener.current),
      /** Focuses the page instead, if that element is gone. */
      focusPage: () => focusAgain(null),
    }),
    [],
  )
}

export type Opener = ReturnType<typeof useOpener>

function focusAgain(opener: HTMLElement | null): void {
  requestAnimationFrame(() => {
    opener?.focus()
    if (!opener || document.activeElement !== opener) document.getElementById('content')?.focus()
  })
}
