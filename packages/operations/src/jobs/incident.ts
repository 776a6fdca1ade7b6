import { firstInstant, firstText, rows, type Statements, statements } from '@reprieve/db'
import type { RestoreRow, TenantId } from '@reprieve/domain'
import { z } from 'zod'
import { Strategy } from '../input.ts'
import { rowsAtMost } from './start-job.ts'

/** Everything that one actor deleted between two moments. */
export const Incident = z
  .object({
    /** By id, or by name as the bin shows it. */
    actor: z.string().trim().min(1).max(256),
    from: z.date(),
    /** Not included. */
    to: z.date(),
    strategy: Strategy.default({}),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], error: 'is not behind from' })

interface Deletions {
  readonly tenantId: TenantId
  readonly actor: string
  readonly from: Date
  readonly to: Date
  readonly now: Date
}

const usersAtOnce = 5_000

export interface DeletedBy {
  /** Id of the person, or the name of the part of the installation; as it was asked for where nobody was deleted. */
  readonly actor: string
  readonly rows: readonly RestoreRow[]
}

/** Who can come back of them, those first that were deleted first; the first of a name's holders gets it again (R22). */
export function* loadDeletedBy(deletions: Deletions): Statements<DeletedBy> {
  const found: RestoreRow[] = []
  let { actor } = deletions
  let place = { key: firstInstant, id: firstText }
  for (;;) {
    const page = yield* rows(statements.usersDeletedByActor, { ...deletions, ...place, limit: usersAtOnce })
    for (const { id } of page) found.push({ userId: id, resolutions: [] })
    actor = page[0]?.deletedById ?? actor
    const last = page.at(-1)
    if (last === undefined || page.length < usersAtOnce || found.length > rowsAtMost)
      return { actor, rows: found }
    place = { key: last.deletedAt, id: last.id }
  }
}

/** What is wrong with an incident of more users than a job has rows. */
export const tooManyDeleted = {
  type: 'InvalidInput',
  path: 'to',
  problem: `more than ${rowsAtMost} users were deleted in this time: undo it in parts`,
} as const
