import { useMemo, useRef } from 'react'

/** Takes the focus back to what a panel or a dialog was opened from. */
export function useOpener() {
  const opener = useRef<HTMLElement | null>(null)
  return useMemo(
    () => ({
      remember: () => {
        opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
      },
      /** Whether it goes away with a row of a list. */
      isInRow: () => opener.current?.closest('tr') != null,
      focusAgain: () => focusAgain(opener.current),
      /** Where it is gone: the page, on which work goes on. */
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
