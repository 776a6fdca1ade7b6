import { recordPostgres } from '../postgres/record-postgres.ts'
import { recordSqlite } from '../recording.ts'

/**
 * Loaded into the facade's process before the facade. It answers each message with all calls since the previous one.
 */
const calls: unknown[] = []
recordSqlite((call) => calls.push(call))
recordPostgres((committed) => {
  // Request counts are exchanged once a second, and belong to no request.
  if (!committed.some(({ text }) => text.includes('rate_counters'))) calls.push(...committed)
})
process.on('message', () => process.send?.(calls.splice(0)))
process.channel?.unref()
