import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react'
import type { ListedRow } from './list-column.ts'
import { all, emptySelection, extendedTo, type Selection, toggled } from './selection.ts'

interface GridKeysOptions {
  readonly rows: readonly ListedRow[]
  readonly selection: Selection
  readonly canSelect: boolean
  readonly scroller: RefObject<HTMLElement | null>
  readonly onOpen: (id: string) => void
  readonly onSelect: (selection: Selection) => void
  readonly scrollTo: (index: number) => void
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  End: Number.POSITIVE_INFINITY,
  Home: Number.NEGATIVE_INFINITY,
}

/** Moves among the rows, selects them and opens them, by keyboard and mouse. */
export function useGridKeys(options: GridKeysOptions) {
  const { rows, selection, canSelect, scroller, onOpen, onSelect, scrollTo } = options
  const [active, setActive] = useState(0)
  const [toFocus, setToFocus] = useState<number | null>(null)
  const order = () => rows.map(({ id }) => id)

  useEffect(() => {
    if (toFocus === null) return
    // Scrolling may be what brings the row into the document.
    const frame = requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`tr[data-index="${toFocus}"]`)?.focus()
      setToFocus(null)
    })
    return () => cancelAnimationFrame(frame)
  }, [toFocus, scroller])

  const press = (index: number, shift: boolean) => {
    const id = rows[index]?.id
    if (!id) return
    setActive(index)
    onSelect(shift ? extendedTo(selection, id, order()) : toggled(selection, id))
  }

  const move = (step: number, extend: boolean) => {
    const index = Math.min(rows.length - 1, Math.max(0, active + step))
    setActive(index)
    setToFocus(index)
    scrollTo(index)
    const id = rows[index]?.id
    if (extend && id && canSelect) {
      const from = rows[active]?.id
      const started = selection.anchor || !from ? selection : toggled(selection, from)
      onSelect(extendedTo(started, id, order()))
    }
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const row = event.target instanceof Element ? event.target.closest('tr[data-index]') : null
    const step = steps[event.key]
    if (row && step !== undefined) move(step, event.shiftKey)
    else if (event.key === 'Escape' && selection.ids.size > 0) onSelect(emptySelection)
    else if (row !== event.target) return
    else if (event.key === 'Enter') open()
    else if (!canSelect) return
    else if (event.key === ' ') press(active, event.shiftKey)
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) onSelect(all(order()))
    else return
    event.preventDefault()
  }

  const open = () => {
    const id = rows[active]?.id
    if (id) onOpen(id)
  }

  return { active: Math.min(active, Math.max(0, rows.length - 1)), onKeyDown, press }
}
