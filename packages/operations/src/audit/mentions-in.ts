/** Users of whom a record tells besides its target: whatever in it has a `userId`, or is of the kind `user` and has an `id`. */
export function mentionsIn(value: unknown, targetId: string | null): readonly string[] {
  const found = new Set<string>()
  collect(value, found)
  if (targetId !== null) found.delete(targetId)
  return [...found]
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null || value instanceof Date) return
  const { userId, kind, id } = value as Readonly<Record<string, unknown>>
  if (typeof userId === 'string') found.add(userId)
  if (kind === 'user' && typeof id === 'string') found.add(id)
  for (const member of Object.values(value)) collect(member, found)
}
