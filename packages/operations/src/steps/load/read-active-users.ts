import {
  firstText,
  lastText,
  rows,
  statements,
  type Transaction,
  toNormalText,
  type UserRow,
} from '@reprieve/db'
import { type ActiveUser, ok, type Result, refuse, searchFit, type TenantId } from '@reprieve/domain'
import type { z } from 'zod'
import type { Refusal } from '../../answer.ts'
import { type Cursor, type Page, type PageRequest, type Reading, toPage, toReading } from '../../page.ts'
import { readByFit, toFitParameters } from './read-by-fit.ts'
import { toActiveUser } from './user-record.ts'
import { withHoldNames } from './with-hold-names.ts'

interface ActiveUsersQuestion {
  readonly search?: string | undefined
  readonly signIn?: 'allowed' | 'blocked' | undefined
  readonly onHold?: boolean | undefined
  readonly sort: Order
  readonly direction: 'ascending' | 'descending'
  readonly page: z.output<typeof PageRequest>
}

/** Reads a page of the tenant's active users. */
export function* readActiveUsers(
  tenantId: TenantId,
  question: ActiveUsersQuestion,
): Transaction<Result<Page<ActiveUser>, Refusal<'InvalidInput'>>> {
  const search = toNormalText(question.search ?? '')
  const order = orderOf(question.sort, search)
  const reading = toReading(question.page)
  const { place, backwards } = reading
  if (
    place !== null &&
    (typeof place.key !== 'string' || (order === 'relevance') !== (place.fit !== undefined))
  )
    return refuse({ type: 'InvalidInput', path: 'page', problem: 'a place of another list' })
  const isAscending = order === 'relevance' || question.direction === 'ascending'
  const found = yield* read[order](
    {
      tenantId,
      search,
      signIn: question.signIn ?? 'any',
      onHold: question.onHold === undefined ? 'any' : question.onHold ? 'yes' : 'no',
    },
    reading,
    isAscending !== backwards,
  )
  const named = yield* withHoldNames(
    tenantId,
    found.map(({ user }) => toActiveUser(user)),
  )
  const users = new Map(named.map((user) => [user.id, user]))
  const toUser = ({ user }: Found) => users.get(user.id) ?? toActiveUser(user)
  return ok(toPage(found, reading, toUser, ({ cursor }) => cursor))
}

type Order = 'relevance' | 'displayName' | 'userPrincipalName'

const orderOf = (sort: Order, search: string): Order =>
  sort === 'relevance' && search === '' ? 'displayName' : sort

interface Asked {
  readonly tenantId: string
  readonly search: string
  readonly signIn: 'any' | 'allowed' | 'blocked'
  readonly onHold: 'any' | 'yes' | 'no'
}

interface Found {
  readonly user: UserRow
  readonly cursor: Cursor
}

type Read = (asked: Asked, reading: Reading, isAscending: boolean) => Transaction<readonly Found[]>

const read: Readonly<Record<Order, Read>> = {
  *displayName(asked, { place, limit }, isAscending) {
    const found = yield* rows(statements.userPages[isAscending ? 'ascending' : 'descending'], {
      ...asked,
      ...toPlace(place, isAscending),
      limit,
    })
    return found.map((user) => ({ user, cursor: { key: user.sortName, id: user.id } }))
  },
  *userPrincipalName(asked, { place, limit }, isAscending) {
    const found = yield* rows(statements.userPagesByName[isAscending ? 'ascending' : 'descending'], {
      ...asked,
      key: toPlace(place, isAscending).key,
      limit,
    })
    return found.map(({ user, key }) => ({ user, cursor: { key, id: user.id } }))
  },
  *relevance(asked, reading, isAscending) {
    const fitOf = ({ sortName, searchText }: UserRow) =>
      searchFit({ displayName: sortName, lines: searchText }, asked.search)
    const found = yield* readByFit(
      {
        bestFirst: isAscending,
        fitOf,
        read: ({ fits, limit, place }) =>
          rows(statements.userPagesOfFit[isAscending ? 'ascending' : 'descending'], {
            ...asked,
            ...toFitParameters(fits, asked.search),
            ...toPlace(place, isAscending),
            limit,
          }),
      },
      reading,
    )
    return found.map((user) => ({ user, cursor: { key: user.sortName, id: user.id, fit: fitOf(user) } }))
  },
}

function toPlace(place: Cursor | null, isAscending: boolean): { readonly key: string; readonly id: string } {
  const start = isAscending ? firstText : lastText
  return { key: String(place?.key ?? start), id: place?.id ?? start }
}
