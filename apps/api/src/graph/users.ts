import { ok, type Result } from '@reprieve/domain'
import type { GraphService, Handle, RoutedCall } from './call.ts'
import type { GraphError } from './errors.ts'
import { findActiveUser, findUserId, namedBy } from './find-user.ts'
import { answerList, toSingle } from './list.ts'
import { readSelection, type Selection } from './property.ts'
import { readNewUser, readUserChange } from './user-body.ts'
import { type UserItem, userItem, userType } from './user-type.ts'

export const listUsers: Handle = ({ operations, context }, call) =>
  answerList(
    call,
    userType,
    {
      orders: ['displayName', 'userPrincipalName'],
      count: null,
      async read(page, { order, hint }) {
        const listed = await operations.listUsers(context, {
          page,
          ...(hint !== null && { search: hint.slice(0, 256) }),
          // The operation has these orders, which `orders` names.
          sort: (order?.by ?? 'displayName') as 'displayName' | 'userPrincipalName',
          direction: order?.direction ?? 'ascending',
        })
        return listed.ok ? ok({ ...listed.value, items: listed.value.items.map(userItem) }) : listed
      },
    },
    async (items) => withLicences({ operations, context }, call, items),
  )

/** Adds the licences, where the answer is to have them. */
export async function withLicences(
  { operations, context }: Pick<GraphService, 'operations' | 'context'>,
  { options: { $select = '' } }: Pick<RoutedCall, 'options'>,
  items: readonly UserItem[],
): Promise<Result<readonly UserItem[], GraphError>> {
  if (!/(^|,)\s*(assignedLicenses|\*)\s*(,|$)/i.test($select)) return ok(items)
  const licences = new Map<string, readonly string[]>()
  for (let at = 0; at < items.length; at += 500) {
    const userIds = items.slice(at, at + 500).map(({ user }) => user.id)
    const listed = await operations.listLicencesOfUsers(context, { userIds })
    if (!listed.ok) return listed
    for (const { userId, skuIds } of listed.value) licences.set(userId, skuIds)
  }
  return ok(items.map((item) => ({ ...item, licences: licences.get(item.user.id) ?? [] })))
}

/** The user of the address, or the person of the token. */
export const getUser: Handle = async (service, call) => {
  const selection = readSelection(userType, call.options)
  if (!selection.ok) return selection
  const named = namedBy(service, call)
  if (!named.ok) return named
  const found = await findActiveUser(service, named.value)
  return found.ok ? answerUser(service, call, userItem(found.value), selection.value) : found
}

/** Answers a user alone, with the licences if they are asked for. */
export async function answerUser(
  service: GraphService,
  call: RoutedCall,
  item: UserItem,
  selection: Selection<UserItem>,
  isTyped = false,
): ReturnType<Handle> {
  const items = await withLicences(service, call, [item])
  if (!items.ok) return items
  const [whole = item] = items.value
  return ok({ status: 200, body: toSingle(whole, call, userType, selection, isTyped) })
}

export const createUser: Handle = async ({ operations, context }, call) => {
  const wanted = readNewUser(call.body)
  if (!wanted.ok) return wanted
  const created = await operations.createUser(context, wanted.value)
  if (!created.ok) return created
  const { user, deletedNamesakes } = created.value
  const selection = readSelection(userType, {})
  if (!selection.ok) return selection
  const body = toSingle(userItem(user), call, userType, selection.value)
  return ok({ status: 201, body, headers: headersOfNew(`${call.base}/users/${user.id}`, deletedNamesakes) })
}

// Limited, because headers are; the newest deletions are the likeliest.
const namesakesAtMost = 20

const headersOfNew = (location: string, namesakes: readonly { readonly id: string }[]) => ({
  Location: location,
  ...(namesakes.length > 0 && {
    'Reprieve-Deleted-Namesakes': namesakes
      .slice(0, namesakesAtMost)
      .map(({ id }) => id)
      .join(', '),
  }),
})

export const updateUser: Handle = async (service, { body, parameters }) => {
  const changes = readUserChange(body)
  if (!changes.ok) return changes
  const found = await findUserId(service, parameters.user ?? '')
  if (!found.ok) return found
  const { operations, context } = service
  const userId = found.value
  const { password, ...profile } = changes.value
  const isReset = password !== undefined && Object.values(profile).every((value) => value === undefined)
  // Some callers may reset a password although they may change nothing else (R46).
  const done = isReset
    ? await operations.resetPassword(context, { userId, password })
    : await operations.updateUser(context, { userId, ...changes.value })
  return done.ok ? ok({ status: 204, body: null }) : done
}

/** Moves a user to the deleted items (R9). */
export const deleteUser: Handle = async (service, { parameters }) => {
  const found = await findUserId(service, parameters.user ?? '')
  if (!found.ok) return found
  const { operations, context } = service
  const deleted = await operations.deleteUser(context, { userId: found.value })
  return deleted.ok ? ok({ status: 204, body: null }) : deleted
}
