/** The selected rows, and the row from which a range extends. */
export interface Selection {
  readonly ids: ReadonlySet<string>
  readonly anchor: string | null
}

export const emptySelection: Selection = { ids: new Set(), anchor: null }

/** Selects or deselects a row. Ranges extend from it from now on. */
export function toggled({ ids }: Selection, id: string): Selection {
  const changed = new Set(ids)
  if (!changed.delete(id)) changed.add(id)
  return { ids: changed, anchor: id }
}

/** Selects every row between the anchor and this one, in the order of the list. */
export function extendedTo(selection: Selection, id: string, order: readonly string[]): Selection {
  const from = order.indexOf(selection.anchor ?? id)
  const to = order.indexOf(id)
  if (from < 0 || to < 0) return toggled(selection, id)
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { ids: new Set([...selection.ids, ...range]), anchor: selection.anchor ?? id }
}

export const all = (order: readonly string[]): Selection => ({ ids: new Set(order), anchor: null })

/** The selection without rows that the list no longer has. */
export function keptOf(selection: Selection, order: readonly string[]): Selection {
  const ids = order.filter((id) => selection.ids.has(id))
  return ids.length === selection.ids.size ? selection : { ids: new Set(ids), anchor: null }
}
