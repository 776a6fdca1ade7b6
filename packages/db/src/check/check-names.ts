import { type HeldAs, type HolderKind, namesOf } from '@reprieve/domain'
import { namesOfAddresses } from '../names-of-addresses.ts'
import type { Transaction } from '../statement.ts'
import { tenantTable } from './each-row.ts'
import type { Finding } from './finding.ts'

interface Held {
  readonly key: string
  readonly kind: HolderKind
  readonly id: string
  readonly heldAs: HeldAs
}

/** Checks R11 and R12: the names table holds the names of the live objects and no others. */
export function* checkNames(tenantId: string, report: (finding: Finding) => void): Transaction<void> {
  const tell = (rule: string, id: string, message: string) => report({ rule, tenantId, id, message })
  const heldByKey = new Map<string, Held>()
  yield* eachLiveName(tenantId, (held) => {
    const other = heldByKey.get(held.key)
    if (other !== undefined) {
      const whose = `the ${other.kind} ${other.id} has already`
      tell('R11', held.id, `the ${held.kind} has the name ${held.key}, which ${whose}`)
    }
    heldByKey.set(held.key, held)
  })
  yield* names.each(tenantId, ({ key, heldAs, holderKind, holderId }) => {
    const held = heldByKey.get(key)
    if (held === undefined || held.kind !== holderKind || held.id !== holderId) {
      tell('R12', holderId, `the name ${key} is kept for a ${holderKind} that does not have it`)
      return
    }
    heldByKey.delete(key)
    if (held.heldAs !== heldAs) {
      tell('R12', holderId, `the name ${key} is kept as ${heldAs}, but is its holder's ${held.heldAs}`)
    }
  })
  for (const { key, kind, id } of heldByKey.values()) {
    tell('R12', id, `the ${kind} has the name ${key}, which is kept for nobody`)
  }
}

const names = tenantTable('names', 'key', '')
const users = tenantTable('users', 'id', '')
const groups = tenantTable('groups', 'id', '')
const contacts = tenantTable('contacts', 'id', '')
const sharedMailboxes = tenantTable('sharedMailboxes', 'id', '')

function* eachLiveName(tenantId: string, visit: (held: Held) => void): Transaction<void> {
  yield* users.each(tenantId, (user) => {
    if (user.state !== 'active') return
    for (const name of namesOf(user)) visit({ ...name, kind: 'user', id: user.id })
  })
  const visitAddresses = (kind: HolderKind, id: string, addresses: readonly string[]) => {
    for (const name of namesOfAddresses(addresses)) visit({ ...name, kind, id })
  }
  yield* groups.each(tenantId, ({ id, deletedAt, proxyAddresses }) => {
    if (deletedAt === null) visitAddresses('group', id, proxyAddresses)
  })
  yield* contacts.each(tenantId, ({ id, deletedAt, proxyAddresses }) => {
    if (deletedAt === null) visitAddresses('contact', id, proxyAddresses)
  })
  yield* sharedMailboxes.each(tenantId, ({ id, deletedAt, proxyAddresses }) => {
    if (deletedAt === null) visitAddresses('shared-mailbox', id, proxyAddresses)
  })
}
