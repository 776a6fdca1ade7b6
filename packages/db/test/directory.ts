import { namesOf, noProfileTexts } from '@reprieve/domain'
import { v7 } from 'uuid'
import { toSearchText, toSortName } from '../src/normal-text.ts'
import { defineStatement, type Transaction, write } from '../src/statement.ts'
import { everyColumn } from '../src/statements/every-column.ts'
import * as statements from '../src/statements/index.ts'
import type { UserRow } from '../src/statements/users.ts'
import type { Storage } from '../src/storage.ts'

const now = new Date('2026-03-01T12:00:00.000Z')

const insertTenant = defineStatement<{
  id: string
  displayName: string
  isPartner: boolean
  country: string | null
  initialDomain: string
  defaultDomain: string
  retentionDays: number
  createdAt: Date
}>()('insert_tenant', ({ db, t }) => db.insert(t.tenants).values(everyColumn(t.tenants)))

const insertTenantLock = defineStatement<{ tenantId: string }>()('insert_tenant_lock', ({ db, t }) =>
  db.insert(t.tenantLocks).values(everyColumn(t.tenantLocks)),
)

/** Adds a tenant for a single test and returns its id. */
export async function addTenant(storage: Storage): Promise<string> {
  const id = v7()
  await storage.transaction(id, function* () {
    yield* write(insertTenant, {
      id,
      displayName: 'Contoso',
      isPartner: false,
      country: null,
      retentionDays: 30,
      createdAt: now,
      initialDomain: 'contoso.example',
      defaultDomain: 'contoso.example',
    })
    yield* write(insertTenantLock, { tenantId: id })
  })
  return id
}

export function newUser(tenantId: string, local: string): UserRow {
  const names = {
    displayName: local,
    userPrincipalName: `${local}@contoso.example`,
    proxyAddresses: [`SMTP:${local}@contoso.example`],
  }
  return {
    tenantId,
    id: v7(),
    ...names,
    sortName: toSortName(local),
    searchText: toSearchText(names),
    firstName: null,
    lastName: null,
    usageLocation: null,
    phoneNumber: null,
    ...noProfileTexts,
    immutableId: null,
    source: 'cloud',
    signInBlocked: false,
    createdAt: now,
    lastDirectorySyncAt: null,
    holdReason: null,
    holdPlacedBy: null,
    holdPlacedAt: null,
    state: 'active',
  }
}

/** Adds the user and its names. */
export function* add(user: UserRow): Transaction<string> {
  yield* write(statements.insertUser, user)
  const { tenantId, id: holderId } = user
  const names = namesOf(user).map((name) => ({ ...name, tenantId, holderId, holderKind: 'user' as const }))
  yield* write(statements.insertName, names)
  return user.id
}

/** Takes the user's names away and marks it as deleted. */
export function* remove(user: UserRow): Transaction<void> {
  const { tenantId, id } = user
  yield* write(statements.setUsersState, { tenantId, ids: [id], state: 'deleted' })
  const keys = namesOf(user).map(({ key }) => key)
  yield* write(statements.removeNames, { tenantId, holderId: id, keys })
}
