import { recordPostgres } from '../postgres/record-postgres.ts'
import { recordSqlite } from '../recording.ts'

/** Runs in the facade's process before it: gives all calls since the last message to whoever sends one. */
const calls: unknown[] = []
recordSqlite((call) => calls.push(call))
recordPostgres((committed) => {
  // The counts of requests are exchanged once a second, and belong to no request.
  if (!committed.some(({ text }) => text.includes('rate_counters'))) calls.push(...committed)
})
process.on('message', () => process.send?.(calls.splice(0)))
process.channel?.unref()
