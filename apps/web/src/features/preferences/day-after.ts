const dayMs = 24 * 60 * 60 * 1000

/** The calendar day (`YYYY-MM-DD`) after another one. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10)
