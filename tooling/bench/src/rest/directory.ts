import { createHash } from 'node:crypto'
import { row, type Storage, statements } from '@reprieve/db'
import { type DatabaseAddress, migrateDatabase, openStorage } from '@reprieve/db/open'
import { seed } from '@reprieve/db/seed'
import { fillBin } from '@reprieve/db/testing'
import { nameKeyOfUserPrincipalName } from '@reprieve/domain'
import {
  createOperations,
  type ListDeletedUsersInput,
  type OperationContext,
  type Operations,
  systemDependencies,
} from '@reprieve/operations'

/** A customer with a full bin, and the partner's technician who restores its users. */
export interface Directory {
  readonly technician: OperationContext & { readonly actor: { readonly userPrincipalName: string } }
  /** Users that can be restored without a decision, in no particular order. */
  readonly restorable: readonly string[]
}

/**
 * Fills a new database with the scenario of ten thousand users, and adds `inBin` users, each with a mailbox and three
 * addresses, to the customer's bin.
 */
export async function fillDirectory(database: DatabaseAddress, inBin: number): Promise<Directory> {
  await migrateDatabase(database)
  const now = new Date()
  const { signIns } = await seed({
    database,
    scenario: 'ten-thousand',
    now,
    passwordHash: '$argon2id$unused',
  })
  const customer = signIns.find(({ roles }) => roles.includes('globalAdministrator'))
  const technician = signIns.find(({ customerRoles }) => customerRoles.length > 0)
  if (customer === undefined || technician === undefined) throw new Error('The seed lacks a sign-in')
  const { tenantId, userPrincipalName: administrator } = customer
  const storage = await openStorage(database)
  try {
    const domain = administrator.slice(administrator.indexOf('@') + 1)
    await fillBin(storage, { tenantId, domain, count: inBin, deletedAt: now })
    const { tenantId: partnerId, userPrincipalName } = technician
    const userId = await userIdOf(storage, partnerId, userPrincipalName)
    const actor = { kind: 'user', tenantId: partnerId, userId, userPrincipalName } as const
    const context = { tenantId, actor }
    return { technician: context, restorable: await restorableOf(storage, context) }
  } finally {
    await storage.close()
  }
}

async function userIdOf(storage: Storage, tenantId: string, userPrincipalName: string): Promise<string> {
  const keys = [nameKeyOfUserPrincipalName(userPrincipalName)]
  const holder = await storage.read(() => row(statements.holdersOfNames, { tenantId, keys }))
  if (holder === undefined) throw new Error(`The seed has no ${userPrincipalName}`)
  return holder.holderId
}

async function restorableOf(storage: Storage, context: OperationContext): Promise<readonly string[]> {
  const operations = createOperations(systemDependencies({ storage, tombstoneKey: 'benchmark' }))
  const deleted = await deletedUserIds(operations, context)
  const preview = await operations.previewRestore(context, { rows: deleted.map((userId) => ({ userId })) })
  if (!preview.ok) throw new Error(`The preview was refused: ${preview.error.type}`)
  const ready = preview.value.plan.rows.filter(({ outcome }) => outcome === 'ready')
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  return ready.map(({ userId }) => userId).sort((a, b) => hash(a).localeCompare(hash(b)))
}

async function deletedUserIds(operations: Operations, context: OperationContext): Promise<readonly string[]> {
  const ids: string[] = []
  let page: ListDeletedUsersInput['page'] = { size: 500 }
  for (;;) {
    const listed = await operations.listDeletedUsers(context, { page })
    if (!listed.ok) throw new Error(`The list was refused: ${listed.error.type}`)
    ids.push(...listed.value.items.map(({ user }) => user.id))
    if (listed.value.next === null) return ids
    page = { size: 500, after: listed.value.next }
  }
}
