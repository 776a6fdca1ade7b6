import { firstInstant, firstText, rows, statements, type Transaction } from '@reprieve/db'
import type { TenantId, UserId } from '@reprieve/domain'
import { z } from 'zod'
import { type BinFilters, toFilters } from './read-bin.ts'

/** The filters of the list of deleted users; without any, all of them match. */
export const MatchingInput = z.strictObject({
  /** Matches any part of the original display name, user principal name or an address. */
  search: z.string().max(256).optional(),
  runsOutWithinDays: z.number().int().min(0).max(180).optional(),
  /** The person who deleted them, by id or by name. */
  deletedBy: z.string().max(256).optional(),
  deletedFrom: z.date().optional(),
  /** Not included. */
  deletedTo: z.date().optional(),
  onHold: z.boolean().optional(),
})

interface Matching {
  readonly tenantId: TenantId
  readonly filters: BinFilters
  readonly now: Date
}

const idsAtOnce = 5_000

/** Ids of the restorable users that match, the oldest deletion first; one more than `atMost` if there are others. */
export function* loadMatching(
  { tenantId, filters, now }: Matching,
  atMost: number,
): Transaction<readonly UserId[]> {
  const asked = { tenantId, now, ...toFilters(filters, now), limit: idsAtOnce }
  const found: UserId[] = []
  for (let place = { key: firstInstant, id: firstText }; ; ) {
    const page = yield* rows(statements.matchingDeletedUsers, { ...asked, ...place })
    for (const { id } of page) found.push(id)
    const last = page.at(-1)
    if (last === undefined || page.length < idsAtOnce || found.length > atMost)
      return found.slice(0, atMost + 1)
    place = { key: last.deletedAt, id: last.id }
  }
}
