import { useEffect, useRef, useState } from 'react'

const pauseMs = 300

/** A text that shows every keystroke at once and is passed on when the typing pauses. */
export function useDraft(
  value: string,
  handOn: (value: string) => void,
): readonly [string, (text: string) => void] {
  const [draft, setDraft] = useState(value)
  const latest = useRef(handOn)
  latest.current = handOn
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // Adopts outside changes of the value, such as "clear filters" or the browser's back button.
  useEffect(() => setDraft(value), [value])
  useEffect(() => () => clearTimeout(timer.current), [])
  const type = (text: string) => {
    setDraft(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => latest.current(text), pauseMs)
  }
  return [draft, type]
}
