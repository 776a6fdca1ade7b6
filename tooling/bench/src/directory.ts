import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ScenarioName, type SignIn, seed } from '@reprieve/db/seed'
import { migrateSqlite, openSqlite } from '@reprieve/db/sqlite'
import {
  createOperations,
  type OperationContext,
  type Operations,
  systemDependencies,
} from '@reprieve/operations'
import Database from 'better-sqlite3'

/** A seeded database that is only copied, never changed. */
export interface Template {
  readonly tenantId: string
  readonly administrator: OperationContext
  /** Deleted users of the tenant that can be restored without a decision, in no particular order. */
  readonly restorable: readonly string[]
  /** The tenant's default domain. */
  readonly domain: string
  /** Makes a fresh copy of the template, or of a database made from one. */
  copy(from?: string): string
  dispose(): void
}

export async function makeTemplate(scenario: ScenarioName): Promise<Template> {
  const folder = mkdtempSync(join(tmpdir(), 'reprieve-bench-'))
  const path = join(folder, 'template.db')
  await migrateSqlite(path)
  const { signIns } = await seed({
    database: { kind: 'sqlite', path },
    scenario,
    now: new Date(),
    passwordHash: '$argon2id$unused',
  })
  const signIn = signIns.find(({ roles }) => roles.includes('globalAdministrator'))
  if (signIn === undefined) throw new Error(`The scenario ${scenario} has no Global Administrator`)
  const database = new Database(path)
  database.pragma('wal_checkpoint(TRUNCATE)')
  const administrator = contextOf(database, signIn)
  const { tenantId } = administrator
  const deleted = database
    .prepare<[string], { id: string }>(
      'select user_id as id from deleted_users where tenant_id = ? order by search_text',
    )
    .all(tenantId)
  const domain = domainOf(database, tenantId)
  database.close()
  let copies = 0
  const copy = (from: string = path): string => {
    copies += 1
    const target = join(folder, `copy-${copies}.db`)
    copyFileSync(from, target)
    return target
  }
  const restorable = await readyOnes(
    copy(),
    administrator,
    deleted.map(({ id }) => id),
  )
  return {
    tenantId,
    domain,
    administrator,
    restorable,
    copy,
    dispose: () => rmSync(folder, { recursive: true }),
  }
}

export async function withOperations<Value>(
  path: string,
  work: (operations: Operations) => Promise<Value>,
): Promise<Value> {
  const storage = openSqlite({ path })
  try {
    return await work(createOperations(systemDependencies({ storage, tombstoneKey: 'benchmark' })))
  } finally {
    await storage.close()
  }
}

function domainOf(database: Database.Database, tenantId: string): string {
  const domain = database
    .prepare<[string], string>('select default_domain from tenants where id = ?')
    .pluck()
    .get(tenantId)
  if (domain === undefined) throw new Error(`The seed has no tenant ${tenantId}`)
  return domain
}

function contextOf(database: Database.Database, { tenantId, userPrincipalName }: SignIn): OperationContext {
  const row = database
    .prepare<[string, string], { userId: string }>(
      'select id as userId from users where tenant_id = ? and user_principal_name = ?',
    )
    .get(tenantId, userPrincipalName)
  if (row === undefined) throw new Error(`The seed has no ${userPrincipalName}`)
  return { tenantId, actor: { kind: 'user', tenantId, userId: row.userId, userPrincipalName } }
}

async function readyOnes(
  path: string,
  context: OperationContext,
  ids: readonly string[],
): Promise<readonly string[]> {
  const preview = await withOperations(path, (operations) =>
    operations.previewRestore(context, { rows: ids.map((userId) => ({ userId })) }),
  )
  if (!preview.ok) throw new Error(`The preview was refused: ${preview.error.type}`)
  return preview.value.plan.rows.filter((row) => row.outcome === 'ready').map((row) => row.userId)
}
