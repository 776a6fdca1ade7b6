import { createHash } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import { ok, type Result } from '@reprieve/domain'
import { type Change, type Page, PageRequest } from '@reprieve/operations'
import type { GraphService, Handle, RoutedCall } from './call.ts'
import type { GraphError } from './errors.ts'
import { groupType } from './group-type.ts'
import { readTop } from './options.ts'
import { type EntityType, readSelection, type Selection, toEntity } from './property.ts'
import { badRequest, badToken, expiredDelta } from './refusal.ts'
import { userItem, userType } from './user-type.ts'
import { withLicences } from './users.ts'

/** As in Graph, a token for a directory's changes is good for seven days. */
const tokenLifeMs = 7 * 86_400_000

/**
 * Where a client is. It reads the whole list first, page by page, and then the changes since the moment at which it
 * began to. The client is given it as an opaque text.
 */
const Token = z.strictObject({
  /** Digest of tenant and kind: a token is good for these alone. */
  of: z.string().max(16),
  select: z.string().max(2_048).nullable(),
  top: z.number().int().min(1).max(999),
  /** The place in the audit log up to which the client knows all changes when it has read the list. */
  sequence: z.number().int().min(0),
  /** Milliseconds since 1970 in UTC. */
  issuedAt: z.number().int().min(0),
  /** The place in the whole list; null before its first page, and absent once it has been read. */
  list: PageRequest.shape.after.unwrap().nullable().optional(),
})
type Token = z.output<typeof Token>

interface Kind<Item> {
  readonly name: 'user' | 'group'
  readonly type: EntityType<Item>
  readonly list: (service: GraphService, token: Token) => Promise<Result<Page<Item>, GraphError>>
  readonly itemOf: (change: Change) => Item | null
  /** Adds what the selection asks for beside the record. */
  readonly further: (
    service: GraphService,
    $select: string,
    items: readonly Item[],
  ) => Promise<Result<readonly Item[], GraphError>>
}

const deltaOf =
  <Item>(kind: Kind<Item>): Handle =>
  async (service, call) => {
    const asked = await readToken(kind, service, call)
    if (!asked.ok) return asked
    const token = asked.value
    const selection = readSelection(kind.type, token.select === null ? {} : { $select: token.select })
    if (!selection.ok) return selection
    return token.list === undefined
      ? answerChanges(kind, service, call, token, selection.value)
      : answerList(kind, service, call, token, selection.value)
  }

async function readToken<Item>(
  { name }: Kind<Item>,
  { operations, context }: GraphService,
  { options }: RoutedCall,
): Promise<Result<Token, GraphError>> {
  const { $deltatoken, $skiptoken, $select = null } = options
  const given = $deltatoken ?? $skiptoken
  const of = createHash('sha256').update(`${context.tenantId} ${name}`).digest('base64url').slice(0, 11)
  if (given !== undefined && given !== 'latest') {
    // What the first request asked for stays so; the links that a client follows say nothing else.
    if ($deltatoken !== undefined && $skiptoken !== undefined) return badRequest('There are two tokens.')
    const token = parseToken(given)
    return token === null || token.of !== of ? badToken() : ok(token)
  }
  const top = readTop(options)
  if (!top.ok) return top
  const found = await operations.listChanges(context, { kind: name })
  if (!found.ok) return found
  const { sequence, at } = found.value
  const start = { of, select: $select, top: top.value, sequence, issuedAt: at.getTime() }
  return ok(given === undefined ? { ...start, list: null } : start)
}

const parseToken = (text: string): Token | null => {
  try {
    const parsed = Token.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** A page of the whole list, with which a client begins. */
async function answerList<Item>(
  kind: Kind<Item>,
  service: GraphService,
  call: RoutedCall,
  token: Token,
  selection: Selection<Item>,
): ReturnType<Handle> {
  const page = await kind.list(service, token)
  if (!page.ok) return page
  const { items, next } = page.value
  const whole = await kind.further(service, token.select ?? '', items)
  if (!whole.ok) return whole
  const value = whole.value.map((item) => withId(kind, item, selection))
  const { list: _, ...read } = token
  return answer(kind, call, value, next === null ? read : { ...token, list: next }, next !== null, selection)
}

/** The changes since the token, and where the next ones will be. */
async function answerChanges<Item>(
  kind: Kind<Item>,
  service: GraphService,
  call: RoutedCall,
  token: Token,
  selection: Selection<Item>,
): ReturnType<Handle> {
  const { operations, context } = service
  const found = await operations.listChanges(context, { kind: kind.name, after: token.sequence })
  if (!found.ok) return found
  const { changes, sequence, hasMore, isUnknownPlace, at } = found.value
  if (isUnknownPlace || at.getTime() - token.issuedAt > tokenLifeMs) return expiredDelta(addressOf(call))
  const items = changes.flatMap((change) => kind.itemOf(change) ?? [])
  const whole = await kind.further(service, token.select ?? '', items)
  if (!whole.ok) return whole
  const entities = whole.value.map((item) => withId(kind, item, selection))
  let taken = 0
  const value = changes.map((change) => {
    if (change.kind === 'deleted' || change.kind === 'gone') {
      // To Graph, what is in the bin has changed, and what is gone for good is deleted.
      return { id: change.id, '@removed': { reason: change.kind === 'gone' ? 'deleted' : 'changed' } }
    }
    taken += 1
    return entities[taken - 1] ?? {}
  })
  return answer(kind, call, value, { ...token, sequence, issuedAt: at.getTime() }, hasMore, selection)
}

/** A change names its object, whatever was selected. */
const withId = <Item>({ type }: Kind<Item>, item: Item, selection: Selection<Item>): object => {
  const id = type.properties.find(({ name }) => name === 'id')
  return { ...(id && { id: id.of(item) }), ...toEntity(item, selection) }
}

function answer<Item>(
  { type }: Kind<Item>,
  call: RoutedCall,
  value: readonly object[],
  next: Token,
  hasMore: boolean,
  selection: Selection<Item>,
): ReturnType<Handle> {
  const text = Buffer.from(JSON.stringify(next)).toString('base64url')
  const link = hasMore ? '@odata.nextLink' : '@odata.deltaLink'
  const option = hasMore ? '$skiptoken' : '$deltatoken'
  return Promise.resolve(
    ok({
      status: 200,
      body: {
        '@odata.context': `${call.base}/$metadata#${type.set}${selection.inContext}`,
        [link]: `${addressOf(call)}?${option}=${text}`,
        value,
      },
    }),
  )
}

const addressOf = ({ base, path }: RoutedCall): string => `${base}/${path.map(encodeURIComponent).join('/')}`

// The operations give no more at once.
const pageAtMost = 500

const pageOf = ({ top, list }: Token) => ({
  size: Math.min(top, pageAtMost),
  ...(list && { after: list }),
})

/** All users, and from then on whoever has changed: deleted users are removed as changed, purged ones as deleted. */
export const usersDelta: Handle = deltaOf({
  name: 'user',
  type: userType,
  async list({ operations, context }, token) {
    const listed = await operations.listUsers(context, { page: pageOf(token) })
    return listed.ok ? ok({ ...listed.value, items: listed.value.items.map(userItem) }) : listed
  },
  itemOf: (change) => (change.kind === 'user' ? userItem(change.user) : null),
  further: (service, $select, items) => withLicences(service, { options: { $select } }, items),
})

/** The same of groups, without their members. */
export const groupsDelta: Handle = deltaOf({
  name: 'group',
  type: groupType,
  list: ({ operations, context }, token) => operations.listGroups(context, { page: pageOf(token) }),
  itemOf: (change) => (change.kind === 'group' ? change.group : null),
  further: async (_service, _select, items) => ok(items),
})
