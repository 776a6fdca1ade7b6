/** A day as `YYYY-MM-DD`; empty if the text is not one. */
export function toDay(text: string | null): string {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return ''
  const instant = Date.parse(text)
  // A day that the month does not have would be read as one of the next month.
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text) ? text : ''
}
