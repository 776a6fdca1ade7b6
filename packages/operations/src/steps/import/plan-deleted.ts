import { row, rows, statements, type Transaction } from '@reprieve/db'
import {
  type DeletedUser,
  type DeletionNotes,
  namesWantedBy,
  planCreateUser,
  type UserId,
} from '@reprieve/domain'
import {
  type ImportDeletedPlan,
  type ImportedDeletedPerson,
  importedNames,
  keysToMatch,
} from '@reprieve/domain/import'
import { Id } from '../../input.ts'
import type { OperationCall } from '../../operation-call.ts'
import { idOf } from '../access/name-of.ts'
import { loadTenant } from '../load/load-tenant.ts'
import { toDeletedUser } from '../load/user-record.ts'
import { noHolders } from '../names/holders.ts'
import { loadWantingNameBack } from '../names/load-deleted-namesakes.ts'
import { type DeletedInput, parseDeleted } from './deleted-input.ts'

type Importing = Pick<OperationCall<unknown>, 'context' | 'now' | 'dependencies'>

/** What is to be done about somebody in the bin of an export, with what carrying it out needs. */
export interface PlannedDeleted {
  readonly plan: ImportDeletedPlan
  /** The user in the bin as it is to be; null where nothing is to be done. */
  readonly user: DeletedUser | null
  readonly passwordHash: string | null
}

/**
 * Plans somebody of the bin of an export. Names need not be free: those of a deleted user are conflicts of its restore
 * (R16). Whoever the source knows already, in either state, stays as it is, but for groups, manager and reports that have
 * come since; and so does whoever is here under the same id, or with the same name and time of deletion.
 */
export function* planDeleted(
  call: Importing,
  source: string,
  given: DeletedInput,
): Transaction<PlannedDeleted> {
  const { context, now, dependencies } = call
  const { tenantId } = context
  const parsed = parseDeleted(given, now)
  if (!parsed.ok) return refused(parsed.error)
  const { person, deletedAt, purgeAt, hold, returns } = parsed.value
  const inSource = { tenantId, source }
  const [known] = yield* rows(statements.usersByExternalIds, {
    ...inSource,
    externalIds: [person.externalId],
  })
  if (known?.state === 'active') return nothing({ outcome: 'leave', userId: known.userId })
  if (known !== undefined) {
    const found = yield* row(statements.deletedUserById, { tenantId, userId: known.userId })
    if (found === undefined) return nothing({ outcome: 'leave', userId: known.userId })
    const user = toDeletedUser(found)
    const notes = yield* linkedNotes(inSource, parsed.value, user.notes)
    return isSame(notes, user.notes)
      ? nothing({ outcome: 'leave', userId: user.id })
      : { plan: { outcome: 'change', userId: user.id }, user: { ...user, notes }, passwordHash: null }
  }
  const tenant = yield* loadTenant(tenantId)
  const names = importedNames(person, tenant)
  const here = yield* findSame(tenantId, { id: person.externalId, ...names, deletedAt }, now)
  if (here !== null) return nothing({ outcome: 'leave', userId: here })
  const { externalId, passwordHash = null, ...profile } = person
  const wanted = { ...profile, ...names, id: dependencies.newId(), createdAt: deletedAt }
  const free = new Map([...namesWantedBy(names), ...keysToMatch(names)].map((key) => [key, null] as const))
  const created = planCreateUser(wanted, { ...noHolders(), holdersByKey: free, tenant })
  if (!created.ok) return refused(created.error)
  const empty: DeletionNotes = {
    licences: returns.licences,
    ...(Object.keys(returns.excludedPlans).length > 0 && { excludedPlans: returns.excludedPlans }),
    roles: returns.roles,
    groups: [],
    managerId: null,
    directReportCount: 0,
  }
  const user: DeletedUser = {
    ...created.value,
    state: 'deleted',
    hold: hold === null ? null : { reason: hold, placedBy: idOf(context.actor), placedAt: now },
    deletedAt,
    purgeAt,
    notes: yield* linkedNotes(inSource, parsed.value, empty),
  }
  return { plan: { outcome: 'create', userPrincipalName: user.userPrincipalName }, user, passwordHash }
}

interface Same {
  readonly id: string
  readonly userPrincipalName: string
  readonly deletedAt: Date
}

/**
 * The user who the person is although the source is new: an export that comes back to where it was made has the ids of
 * here, and one that came before under another source has the same name and the same time of deletion (R56).
 */
function* findSame(
  tenantId: string,
  { id, userPrincipalName, deletedAt }: Same,
  now: Date,
): Transaction<UserId | null> {
  const known = Id.safeParse(id)
  const found = known.success ? yield* row(statements.userById, { tenantId, id: known.data }) : undefined
  if (found !== undefined) return found.id
  const namesakes = yield* loadWantingNameBack({ tenantId, userPrincipalName }, now)
  const same = namesakes.find((namesake) => namesake.deletedAt.getTime() === deletedAt.getTime())
  return same?.id ?? null
}

const nothing = (plan: ImportDeletedPlan): PlannedDeleted => ({ plan, user: null, passwordHash: null })

const refused = (
  error: Extract<ImportDeletedPlan, { readonly outcome: 'refused' }>['error'],
): PlannedDeleted => nothing({ outcome: 'refused', error, userId: null })

const isSame = (one: DeletionNotes, other: DeletionNotes): boolean =>
  one.groups.length === other.groups.length &&
  one.managerId === other.managerId &&
  one.reports?.length === other.reports?.length

interface InSource {
  readonly tenantId: string
  readonly source: string
}

/** The notes with groups, manager and reports of the source that are here by now, and those that were there before. */
function* linkedNotes(
  inSource: InSource,
  { groups, manager, reports }: ImportedDeletedPerson,
  notes: DeletionNotes,
): Transaction<DeletionNotes> {
  const here =
    groups.length === 0
      ? []
      : yield* rows(statements.groupsByExternalIds, { ...inSource, externalIds: groups })
  const asked = [...(manager === null ? [] : [manager]), ...reports]
  const known =
    asked.length === 0 ? [] : yield* rows(statements.usersByExternalIds, { ...inSource, externalIds: asked })
  const userIds = new Map<string, UserId>(known.map(({ externalId, userId }) => [externalId, userId]))
  const all = new Map(notes.groups.map((group) => [group.id, group]))
  for (const { group } of here) all.set(group.id, { id: group.id, displayName: group.displayName })
  const reportIds = new Set(notes.reports)
  for (const one of reports) {
    const id = userIds.get(one)
    if (id !== undefined) reportIds.add(id)
  }
  return {
    ...notes,
    groups: [...all.values()],
    managerId: notes.managerId ?? (manager === null ? null : (userIds.get(manager) ?? null)),
    directReportCount: Math.max(notes.directReportCount, reportIds.size),
    ...(reportIds.size > 0 && { reports: [...reportIds] }),
  }
}
