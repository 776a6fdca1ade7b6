import { firstInstant, firstText, rows, statements, type Transaction, toLowerAscii } from '@reprieve/db'
import { ok, type RestoreRow, type Result, refuse, type TenantId } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal } from '../../answer.ts'
import { Strategy } from '../../input.ts'
import { rowsAtMost } from './start-job.ts'

/** Everything that one actor deleted within a period. */
export const Incident = z
  .strictObject({
    /** The actor, by id or by the name that the bin shows. */
    actor: z.string().trim().min(1).max(256),
    from: z.date(),
    /** The end of the period, which does not belong to it. */
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
  /** Id of the person, or name of the part of the installation; the given text if nobody was deleted. */
  readonly actor: string
  readonly rows: readonly RestoreRow[]
}

/**
 * The deleted users who can come back, oldest deletion first, because the first holder of a name gets it again (R22).
 * Refuses if several people of that name deleted somebody within the period: the deletions of one are not the mistake
 * of another.
 */
export function* loadDeletedBy(
  deletions: Deletions,
): Transaction<Result<DeletedBy, Refusal<'InvalidInput'>>> {
  const found: RestoreRow[] = []
  const actors = new Set<string | null>()
  const asked = { ...deletions, actor: toLowerAscii(deletions.actor), limit: usersAtOnce }
  let place = { key: firstInstant, id: firstText }
  for (;;) {
    const page = yield* rows(statements.usersDeletedByActor, { ...asked, ...place })
    for (const { id, deletedById } of page) {
      found.push({ userId: id, resolutions: [] })
      actors.add(deletedById)
    }
    const last = page.at(-1)
    if (last === undefined || page.length < usersAtOnce || found.length > rowsAtMost) break
    place = { key: last.deletedAt, id: last.id }
  }
  if (actors.size > 1) return refuse(severalActors([...actors]))
  if (found.length > rowsAtMost) return refuse(tooManyDeleted)
  return ok({ actor: [...actors][0] ?? deletions.actor, rows: found })
}

const severalActors = (ids: readonly (string | null)[]) =>
  ({
    type: 'InvalidInput',
    path: 'actor',
    problem: `had by several in this time: give the id of one, of ${ids.filter((id) => id !== null).join(', ')}`,
  }) as const

/** The refusal of an incident with more users than a job may have rows. */
const tooManyDeleted = {
  type: 'InvalidInput',
  path: 'to',
  problem: `more than ${rowsAtMost} users were deleted in this time: undo it in parts`,
} as const
