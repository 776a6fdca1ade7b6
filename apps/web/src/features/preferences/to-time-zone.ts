/**
 * The time zone of that name, else UTC. Browsers and Node prefer different names for one zone (`Asia/Kolkata`,
 * `Asia/Calcutta`), so every name is accepted that `Intl` can calculate with, not only those that it lists.
 */
export function toTimeZone(name: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
  } catch {
    return 'UTC'
  }
  return name
}
