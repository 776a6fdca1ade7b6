import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accessToken, createSecrets, type Secrets } from '@reprieve/config'
import { checkIntegrity } from '@reprieve/db/check'
import { migrateDatabase, openStorage } from '@reprieve/db/open'
import { seed } from '@reprieve/db/seed'
import type { Actor } from '@reprieve/domain'
import { createMailRoot, openMaildirStore } from '@reprieve/mailboxes/maildir'
import { createOperations, hashPassword, systemDependencies } from '@reprieve/operations'
import { unwrap } from '@reprieve/operations/testing'
import { importJWK, SignJWT } from 'jose'
import { startPostgres } from '../../../packages/db/test/postgres-server.ts'
import { displayNameOf } from './directory.ts'

const tenantId = '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04'
const administratorId = '2f1e8a60-58f4-4c0b-8f5e-0c9d2a5b7301'
const admin = { tenantId, actor: { kind: 'system', name: 'cli' } as Actor }

/**
 * Opens the demo's directory on a PostgreSQL server of its own, with the settings for all processes of the
 * installation.
 */
export async function openPostgresInstallation(password: string) {
  const server = await startPostgres()
  const folder = mkdtempSync(join(tmpdir(), 'reprieve-several-'))
  const database = { kind: 'postgres', url: await server.createDatabase() } as const
  await migrateDatabase(database)
  const passwordHash = await hashPassword(password)
  await seed({ database, scenario: 'demo', now: new Date(), passwordHash })
  const secrets = createSecrets(folder)
  const storage = await openStorage(database)
  const root = join(folder, 'mailboxes')
  await createMailRoot(root)
  const { tombstoneKey } = secrets
  const mailboxes = openMaildirStore({ root })
  const operations = createOperations(systemDependencies({ storage, mailboxes, tombstoneKey }))

  async function deletedUsers(name: string, count: number): Promise<readonly string[]> {
    const ids: string[] = []
    for (let index = 0; index < count; index += 1) {
      const local = `${name}${index}`
      const userPrincipalName = `${local}@contoso.example`
      const user = { userPrincipalName, displayName: displayNameOf(local), usageLocation: 'NL' }
      const { id } = unwrap(await operations.createUser(admin, user)).user
      unwrap(await operations.deleteUser(admin, { userId: id, confirmDeletions: true }))
      ids.push(id)
    }
    return ids
  }

  return {
    server,
    tenantId,
    deletedUsers,
    settings: {
      PATH: process.env.PATH ?? '',
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      REPRIEVE_DATA_DIR: folder,
      REPRIEVE_JOB_LEASE_SECONDS: '1',
      REPRIEVE_LOG_LEVEL: 'silent',
      REPRIEVE_WEB_METRICS_PORT: '0',
      REPRIEVE_API_METRICS_PORT: '0',
      REPRIEVE_WORKER_METRICS_PORT: '0',
    } as const,
    token: await tokenOf(secrets),
    startRestoreJob: async (userIds: readonly string[]): Promise<string> => {
      const rows = userIds.map((userId) => ({ userId }))
      return unwrap(await operations.startRestoreJob(admin, { rows })).id
    },
    /** How often each user was restored. Throws if a user is not active. */
    restorations: async (userIds: readonly string[]): Promise<readonly number[]> => {
      const counts: number[] = []
      for (const userId of userIds) {
        const filter = { targetId: userId, operation: 'restoreUser', outcome: 'succeeded' } as const
        counts.push(unwrap(await operations.listAuditRecords(admin, filter)).items.length)
        unwrap(await operations.getUser(admin, { userId }))
      }
      return counts
    },
    checkIntegrity: () => checkIntegrity(database),
    dispose: async () => {
      await storage.close()
      await server.dispose()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A token with which the administrator can call the facade. */
async function tokenOf({ tokenKey }: Secrets): Promise<string> {
  const appid = accessToken.commandLineApplicationId
  return new SignJWT({ tid: tenantId, oid: administratorId, upn: 'admin@contoso.example', appid })
    .setProtectedHeader({ alg: accessToken.algorithm, kid: tokenKey.kid })
    .setIssuer(accessToken.issuer)
    .setAudience(accessToken.audience)
    .setIssuedAt()
    .setNotBefore(0)
    .setExpirationTime('2h')
    .sign(await importJWK(tokenKey.privateJwk, accessToken.algorithm))
}
