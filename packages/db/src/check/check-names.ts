import { type HeldAs, type HolderKind, namesOf } from '@reprieve/domain'
import type Database from 'better-sqlite3'
import { namesOfAddresses } from '../names-of-addresses.ts'
import type { Finding } from './finding.ts'
import { readRows } from './read-rows.ts'

interface Held {
  readonly kind: HolderKind
  readonly id: string
  readonly heldAs: HeldAs
}

/** R11, R12: the names table holds exactly the names of what is live, tenant by tenant. */
export function* checkNames(database: Database.Database): Generator<Finding> {
  const tenantIds = database
    .prepare<[], string>('select id from tenants union select tenant_id from names')
    .pluck()
    .all()
  for (const tenantId of tenantIds) yield* checkNamesOf(database, tenantId)
}

function* checkNamesOf(database: Database.Database, tenantId: string): Generator<Finding> {
  const heldByKey = new Map<string, Held>()
  for (const { key, ...held } of liveNames(database, tenantId)) {
    const other = heldByKey.get(key)
    if (other !== undefined) {
      const message = `the ${held.kind} has the name ${key}, which the ${other.kind} ${other.id} has already`
      yield { rule: 'R11', tenantId, id: held.id, message }
    }
    heldByKey.set(key, held)
  }
  for (const name of readRows(database, 'names', 'where tenant_id = ?', [tenantId])) {
    const held = heldByKey.get(name.key)
    if (held === undefined || held.kind !== name.holderKind || held.id !== name.holderId) {
      const message = `the name ${name.key} is kept for a ${name.holderKind} that does not have it`
      yield { rule: 'R12', tenantId, id: name.holderId, message }
      continue
    }
    heldByKey.delete(name.key)
    if (held.heldAs !== name.heldAs) {
      const message = `the name ${name.key} is kept as ${name.heldAs}, but is its holder's ${held.heldAs}`
      yield { rule: 'R12', tenantId, id: name.holderId, message }
    }
  }
  for (const [key, held] of heldByKey) {
    yield {
      rule: 'R12',
      tenantId,
      id: held.id,
      message: `the ${held.kind} has the name ${key}, which is kept for nobody`,
    }
  }
}

function* liveNames(
  database: Database.Database,
  tenantId: string,
): Generator<Held & { readonly key: string }> {
  for (const user of readRows(database, 'users', `where tenant_id = ? and state = 'active'`, [tenantId])) {
    for (const name of namesOf(user)) yield { ...name, kind: 'user', id: user.id }
  }
  for (const group of readRows(database, 'groups', 'where tenant_id = ? and deleted_at is null', [
    tenantId,
  ])) {
    for (const name of namesOfAddresses(group.proxyAddresses)) yield { ...name, kind: 'group', id: group.id }
  }
  for (const [table, kind] of addressedTables) {
    for (const { id, proxyAddresses } of readRows(database, table, 'where tenant_id = ?', [tenantId])) {
      for (const name of namesOfAddresses(proxyAddresses)) yield { ...name, kind, id }
    }
  }
}

const addressedTables = [
  ['contacts', 'contact'],
  ['sharedMailboxes', 'shared-mailbox'],
] as const
