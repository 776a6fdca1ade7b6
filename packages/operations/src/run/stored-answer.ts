/** An answer as JSON can hold it: instants are told from texts. */
export function toStored(value: unknown): unknown {
  if (value instanceof Date) return { $at: value.getTime() }
  if (Array.isArray(value)) return value.map(toStored)
  if (typeof value !== 'object' || value === null) return value
  const stored: Record<string, unknown> = {}
  for (const [name, member] of Object.entries(value)) stored[name] = toStored(member)
  return stored
}

/** The answer that {@link toStored} was given. */
export function fromStored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromStored)
  if (typeof value !== 'object' || value === null) return value
  if ('$at' in value && typeof value.$at === 'number') return new Date(value.$at)
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fromStored(member)]))
}
