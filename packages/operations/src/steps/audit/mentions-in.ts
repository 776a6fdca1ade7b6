/**
 * Users besides the target whom a record is about: every object with a `userId`, and every object with an `id` that is
 * of the kind `user` or has a sign-in name.
 */
export function mentionsIn(value: unknown, targetId: string | null): readonly string[] {
  const found = new Set<string>()
  collect(value, found)
  if (targetId !== null) found.delete(targetId)
  return [...found]
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null || value instanceof Date) return
  if (Array.isArray(value)) {
    for (const member of value) collect(member, found)
    return
  }
  const { userId, kind, id, userPrincipalName } = value as Readonly<Record<string, unknown>>
  if (typeof userId === 'string') found.add(userId)
  const isUser = kind === 'user' || typeof userPrincipalName === 'string'
  if (isUser && typeof id === 'string') found.add(id)
  for (const member of Object.values(value)) if (typeof member === 'object') collect(member, found)
}
