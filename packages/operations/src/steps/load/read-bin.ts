import {
  type BinSort,
  type DeletedUserRow,
  firstInstant,
  lastInstant,
  rows,
  statements,
  type Transaction,
  toLowerAscii,
  toNormalText,
} from '@reprieve/db'
import { type DeletedUser, ok, type Result, refuse, type TenantId, type UserId } from '@reprieve/domain'
import type { z } from 'zod'
import type { Refusal } from '../../answer.ts'
import { type Cursor, type Page, type PageRequest, toPage, toReading } from '../../page.ts'
import { fitOf, isInstant, toPlace } from './bin-place.ts'
import { readByFit, toFitParameters } from './read-by-fit.ts'
import { toDeletedUser } from './user-record.ts'
import { withHoldNames } from './with-hold-names.ts'

/** A row of the bin. */
export interface DeletedUserEntry {
  readonly user: DeletedUser
  /** Null if no person deleted it. */
  readonly deletedById: UserId | null
  /** The user principal name of the person who deleted it, or the name of the part of the installation. */
  readonly deletedByName: string
}

/** Narrows the bin. */
export interface BinFilters {
  readonly search?: string | undefined
  readonly runsOutWithinDays?: number | undefined
  readonly deletedBy?: string | undefined
  readonly deletedFrom?: Date | undefined
  readonly deletedTo?: Date | undefined
  readonly onHold?: boolean | undefined
}

interface BinQuestion extends BinFilters {
  readonly sort: BinSort | 'relevance'
  readonly direction: 'ascending' | 'descending'
  readonly page: z.output<typeof PageRequest>
}

/** Reads a page of the bin: users who can be restored at `now`. */
export function* readBin(
  tenantId: TenantId,
  question: BinQuestion,
  now: Date,
): Transaction<Result<Page<DeletedUserEntry>, Refusal<'InvalidInput'>>> {
  const filters = toFilters(question, now)
  const { search } = filters
  const ranked = question.sort === 'relevance' && search !== ''
  const sort = question.sort === 'relevance' ? 'deletedAt' : question.sort
  const reading = toReading(question.page)
  const { place, backwards } = reading
  if (
    place !== null &&
    (isInstant(sort) !== (typeof place.key === 'number') || ranked !== (place.fit !== undefined))
  )
    return refuse({ type: 'InvalidInput', path: 'page', problem: 'a place of another list' })
  const ascending = (question.direction === 'ascending') !== backwards
  const asked = { tenantId: tenantId, now, ...filters }
  const found = ranked
    ? yield* readByFit<DeletedUserRow>(
        {
          bestFirst: !ascending,
          fitOf: (row) => fitOf(row, search),
          read: ({ fits, limit, place }) =>
            rows(statements.deletedUserPagesOfFit[ascending ? 'ascending' : 'descending'], {
              ...asked,
              ...toFitParameters(fits, search),
              ...toPlace('deletedAt', place, ascending),
              limit,
            }),
        },
        reading,
      )
    : yield* rows(statements.deletedUserPages[sort][ascending ? 'ascending' : 'descending'], {
        ...asked,
        ...toPlace(sort, place, ascending),
        limit: reading.limit,
      })
  const users = yield* withHoldNames(tenantId, found.map(toDeletedUser))
  const entries = found.map((row, index) => ({ row, user: users[index] ?? toDeletedUser(row) }))
  const toCursor = ({ row }: Shown) => ({
    key: toKey(sort, row),
    id: row.bin.userId,
    ...(ranked && { fit: fitOf(row, search) }),
  })
  return ok(toPage(entries, reading, toEntry, toCursor))
}

export function toFilters(question: BinFilters, now: Date) {
  const { runsOutWithinDays: days, onHold } = question
  // The window of a held user does not end.
  const hold = onHold ?? (days === undefined ? undefined : false)
  return {
    search: toNormalText(question.search ?? ''),
    purgeBefore: days === undefined ? lastInstant : new Date(now.getTime() + days * dayMs),
    deletedBy: toLowerAscii(question.deletedBy ?? ''),
    deletedFrom: question.deletedFrom ?? firstInstant,
    deletedTo: question.deletedTo ?? lastInstant,
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
