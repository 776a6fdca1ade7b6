import type { GroupId, NameKey, UserId } from '../ids.ts'
import { nameKeyOfAddress } from '../user/name-key.ts'
import { isPrimary } from '../user/proxy-addresses.ts'
import type { LiveHolder } from '../user/restore-plan.ts'
import type { ImportedGroup, ImportGroupPlan } from './imported-group.ts'

/** A group that there is here. */
export interface GroupHere {
  readonly id: GroupId
  readonly isDeleted: boolean
  readonly displayName: string
  readonly proxyAddresses: readonly string[]
}

/** The addresses of an imported group with their prefixes; the first e-mail address is the primary one where none says it is. */
export function groupAddresses({
  proxyAddresses = [],
}: Pick<ImportedGroup, 'proxyAddresses'>): readonly string[] {
  const prefixed = proxyAddresses.map((address) => (address.includes(':') ? address : `smtp:${address}`))
  if (prefixed.some(isPrimary)) return prefixed
  const first = prefixed.findIndex((address) => /^smtp:/i.test(address))
  return prefixed.map((address, index) =>
    index === first ? `SMTP:${address.slice('smtp:'.length)}` : address,
  )
}

/**
 * The live group that an imported one is by its e-mail addresses, where its source does not know it yet (R56). Never by the
 * display name: groups of different people are called alike.
 */
export function matchGroup(
  addresses: readonly string[],
  holdersByKey: ReadonlyMap<NameKey, LiveHolder | null>,
): GroupId | null {
  for (const address of addresses) {
    if (!/^smtp:/i.test(address)) continue
    const holder = holdersByKey.get(nameKeyOfAddress(address))
    if (holder?.kind === 'group') return holder.id
  }
  return null
}

interface Known {
  /** The group that it is here; null for nobody yet. */
  readonly here: GroupHere | null
  /** Whether the source knows the group by this identifier. */
  readonly isKnown: boolean
  /** Users by the identifier of the source, as far as they are there. */
  readonly userIds: ReadonlyMap<string, UserId>
  /** Who is a member of the group, in force or set aside (R32). */
  readonly memberIds: ReadonlySet<UserId>
}

/** What is to be done about an imported group: names that differ are taken, addresses and members added. */
export function planImportedGroup(group: ImportedGroup, known: Known): ImportGroupPlan {
  const { here, isKnown, userIds, memberIds } = known
  const addresses = groupAddresses(group)
  const externalIds = [...new Set(group.members.map(({ externalId }) => externalId))]
  const members = externalIds.filter((externalId) => {
    const userId = userIds.get(externalId)
    return userId === undefined || !memberIds.has(userId)
  })
  if (here === null)
    return { outcome: 'create', displayName: group.displayName, proxyAddresses: addresses, members }
  const isRenamed = here.displayName !== group.displayName
  const added = withAdded(here.proxyAddresses, addresses)
  const isMoved = added.length > here.proxyAddresses.length
  if (!here.isDeleted && !isRenamed && !isMoved && members.length === 0)
    return { outcome: 'leave', groupId: here.id, isKnown }
  return {
    outcome: here.isDeleted ? 'restore' : 'change',
    groupId: here.id,
    displayName: group.displayName,
    before: {
      ...(isRenamed && { displayName: here.displayName }),
      ...(isMoved && { proxyAddresses: here.proxyAddresses }),
    },
    after: {
      ...(isRenamed && { displayName: group.displayName }),
      ...(isMoved && { proxyAddresses: added }),
    },
    members,
  }
}

/** The primary address stays: what is added is a further one. */
function withAdded(kept: readonly string[], given: readonly string[]): readonly string[] {
  const keys = new Set(kept.map(nameKeyOfAddress))
  const hasPrimary = kept.some(isPrimary)
  const fresh = given.filter((address) => !keys.has(nameKeyOfAddress(address)))
  return [...kept, ...fresh.map((address) => (hasPrimary ? address.replace(/^SMTP:/, 'smtp:') : address))]
}
