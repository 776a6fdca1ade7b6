import {
  type BinSort,
  type DeletedUserRow,
  firstInstant,
  lastInstant,
  rows,
  statements,
  toLowerAscii,
  toNormalText,
} from '@reprieve/db'
import { type DeletedUser, ok, refuse, type UserId } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal } from '../answer.ts'
import { type Cursor, type Page, PageRequest, toPage, toReading } from '../page.ts'
import { defineQuery } from '../run/define-query.ts'
import { fitOf, isInstant, toPlace } from '../steps/load/bin-place.ts'
import { readByFit } from '../steps/load/read-by-fit.ts'
import { toDeletedUser } from '../steps/load/user-record.ts'
import { withHoldNames } from '../steps/load/with-hold-names.ts'

export const ListDeletedUsersInput = z.object({
  /** Any part of the original display name, user principal name or an address. */
  search: z.string().max(256).optional(),
  runsOutWithinDays: z.number().int().min(0).max(180).optional(),
  /** The id or the name, as `deletedByName` says it, of who deleted them. */
  deletedBy: z.string().max(256).optional(),
  deletedFrom: z.date().optional(),
  /** Not included. */
  deletedTo: z.date().optional(),
  onHold: z.boolean().optional(),
  /** `relevance`: who fits the search best, then the newest deletion; without a search as `deletedAt`. */
  sort: z
    .enum(['relevance', 'deletedAt', 'purgeAt', 'displayName', 'userPrincipalName', 'deletedBy'])
    .default('deletedAt'),
  direction: z.enum(['ascending', 'descending']).default('descending'),
  page: PageRequest.prefault({}),
})
export type ListDeletedUsersInput = z.input<typeof ListDeletedUsersInput>

/** A row of the bin. */
export interface DeletedUserEntry {
  readonly user: DeletedUser
  /** Null where no person deleted it. */
  readonly deletedById: UserId | null
  /** The user principal name of who deleted it, or the name of the part of the installation. */
  readonly deletedByName: string
}

/** Lists the users in the bin who can still be restored, with the filters of the bin's screen. */
export const listDeletedUsers = defineQuery<Page<DeletedUserEntry>, Refusal<'InvalidInput'>>()({
  requires: 'deletedUsers.read',
  input: ListDeletedUsersInput,
  *run({ context, input, now }) {
    const filters = toFilters(input, now)
    const { search } = filters
    const ranked = input.sort === 'relevance' && search !== ''
    const sort = input.sort === 'relevance' ? 'deletedAt' : input.sort
    const reading = toReading(input.page)
    const { place, backwards } = reading
    if (
      place !== null &&
      (isInstant(sort) !== (typeof place.key === 'number') || ranked !== (place.fit !== undefined))
    )
      return refuse({ type: 'InvalidInput', path: 'page', problem: 'a place of another list' })
    const ascending = (input.direction === 'ascending') !== backwards
    const asked = { tenantId: context.tenantId, now, ...filters }
    const found = ranked
      ? yield* readByFit(asked, reading, ascending)
      : yield* rows(statements.deletedUserPages[sort][ascending ? 'ascending' : 'descending'], {
          ...asked,
          ...toPlace(sort, place, ascending),
          limit: reading.limit,
        })
    const users = yield* withHoldNames(context.tenantId, found.map(toDeletedUser))
    const entries = found.map((row, index) => ({ row, user: users[index] ?? toDeletedUser(row) }))
    const toCursor = ({ row }: Shown) => ({
      key: toKey(sort, row),
      id: row.bin.userId,
      ...(ranked && { fit: fitOf(row, search) }),
    })
    return ok(toPage(entries, reading, toEntry, toCursor))
  },
})

function toFilters(input: z.output<typeof ListDeletedUsersInput>, now: Date) {
  const { runsOutWithinDays: days, onHold } = input
  // A held user does not run out.
  const hold = onHold ?? (days === undefined ? undefined : false)
  return {
    search: toNormalText(input.search ?? ''),
    purgeBefore: days === undefined ? lastInstant : new Date(now.getTime() + days * dayMs),
    deletedBy: toLowerAscii(input.deletedBy ?? ''),
    deletedFrom: input.deletedFrom ?? firstInstant,
    deletedTo: input.deletedTo ?? lastInstant,
    onHold: hold === undefined ? ('any' as const) : hold ? ('yes' as const) : ('no' as const),
  }
}

const dayMs = 24 * 3_600_000

function toKey(sort: BinSort, { bin }: DeletedUserRow): Cursor['key'] {
  switch (sort) {
    case 'deletedAt':
      return bin.deletedAt.getTime()
    case 'purgeAt':
      return bin.purgeAt.getTime()
    case 'displayName':
      return bin.sortName
    case 'userPrincipalName':
      return toLowerAscii(bin.userPrincipalName)
    case 'deletedBy':
      return toLowerAscii(bin.deletedByName)
  }
}

interface Shown {
  readonly row: DeletedUserRow
  readonly user: DeletedUser
}

const toEntry = ({ row, user }: Shown): DeletedUserEntry => ({
  user,
  deletedById: row.bin.deletedById,
  deletedByName: row.bin.deletedByName,
})
