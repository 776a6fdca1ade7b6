import { createSecretWatch } from '@reprieve/observe/testing'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migratePostgres, openPostgres, type PostgresOptions } from '../src/postgres/index.ts'
import { defineStatement, row, rows, write } from '../src/statement.ts'
import * as statements from '../src/statements/index.ts'
import { ConstraintError, type Storage, StorageBusyError } from '../src/storage.ts'
import { changeRows, insertRows, searchPostgres } from '../src/testing/index.ts'
import { add, addTenant, newUser } from './directory.ts'
import { givenPostgres, onClient, type PostgresServer, startPostgres } from './postgres-server.ts'
import { storageContract } from './storage-contract.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres()
}, 60_000)
afterAll(() => server.dispose())

const newDatabase = async (on: PostgresServer, options?: string) => {
  const url = await on.createDatabase(options)
  await migratePostgres(url)
  return url
}

const contractOn = (name: string, open: () => Promise<{ url: string; dispose?(): Promise<void> }>) =>
  storageContract({
    name,
    open: async () => {
      const { url, dispose } = await open()
      const storage = await openPostgres({ url })
      return {
        storage,
        dispose: async () => {
          await storage.close()
          await dispose?.()
        },
        openAnother: (options) => openPostgres({ url, ...options }),
        holdLock: async (tenantId) => {
          const client = new pg.Client(url)
          await client.connect()
          await client.query('begin')
          await client.query('select from tenant_locks where tenant_id = $1 for update', [tenantId])
          return { release: () => client.end() }
        },
      }
    },
  })

const inGerman = "locale_provider icu icu_locale 'de-DE' locale 'C'"

contractOn('postgres', async () => ({ url: await newDatabase(server) }))
contractOn('postgres, in German', async () => ({ url: await newDatabase(server, inGerman) }))

const { TEST_POSTGRES_URL } = process.env
if (TEST_POSTGRES_URL !== undefined && TEST_POSTGRES_URL !== '') {
  contractOn('postgres, the server in TEST_POSTGRES_URL', async () => {
    const given = givenPostgres(TEST_POSTGRES_URL)
    return { url: await newDatabase(given), dispose: given.dispose }
  })
}

describe('postgres', () => {
  let url: string
  let storage: Storage
  const others: Storage[] = []
  beforeAll(async () => {
    url = await newDatabase(server)
    storage = await openPostgres({ url })
  })
  afterAll(() => Promise.all([storage, ...others].map((one) => one.close())))
  const openAnother = async (options: Omit<PostgresOptions, 'url'> = {}) => {
    const other = await openPostgres({ url, ...options })
    others.push(other)
    return other
  }

  it('counts every one of fifty increments of one tenant from two storages, and fails none', async () => {
    const tenantId = await addTenant(storage)
    const user = { ...newUser(tenantId, 'counter'), displayName: '0' }
    await storage.transaction(tenantId, () => add(user))
    const both = [storage, await openAnother()]
    const increment = (on: Storage) =>
      on.transaction(tenantId, function* () {
        const found = yield* row(statements.userById, { tenantId, id: user.id })
        yield* write(statements.updateUser, { ...user, displayName: `${Number(found?.displayName) + 1}` })
      })
    await Promise.all(Array.from({ length: 25 }, () => both.map(increment)).flat())
    const counted = await storage.read(() => row(statements.userById, { tenantId, id: user.id }))
    expect(counted?.displayName).toBe('50')
  })

  it('goes on with other tenants while one is locked, however much waits for that', async () => {
    const [locked, free] = [await addTenant(storage), await addTenant(storage)]
    const small = await openAnother({ poolSize: 2 })
    await onClient(url, async (client) => {
      await client.query('begin')
      await client.query('select from tenant_locks where tenant_id = $1 for update', [locked])
      const waiting = Array.from({ length: 20 }, (_, index) =>
        small.transaction(locked, () => add(newUser(locked, `user${index}`))),
      )
      await small.transaction(free, () => add(newUser(free, 'daan')))
      await client.query('commit')
      expect(new Set(await Promise.all(waiting)).size).toBe(20)
    })
  })

  it('R29 waits for a row of the tenant alone, and goes on while that of `tenants` is being changed', async () => {
    const tenantId = await addTenant(storage)
    await onClient(url, async (client) => {
      await client.query('begin')
      await client.query('select from tenants where id = $1 for no key update', [tenantId])
      await storage.transaction(tenantId, () => add(newUser(tenantId, 'daan')))
      await client.query('rollback')
    })
  })

  it('runs work again that the database has ended for the sake of another', async () => {
    const [one, other] = [await addTenant(storage), await addTenant(storage)]
    let turns = 0
    await onClient(url, async (client) => {
      // This client never ends its own side of the deadlock, so the database has to end the storage's side.
      await client.query("set deadlock_timeout = '1min'")
      await client.query('begin')
      await client.query("update tenants set country = 'NL' where id = $1", [other])
      const done = storage.transaction(one, function* () {
        turns += 1
        yield* changeRows('tenants', { id: other }, { displayName: 'Fabrikam' })
      })
      await untilSomebodyWaits(url)
      await client.query('select from tenant_locks where tenant_id = $1 for update', [one])
      await client.query('commit')
      await done
    })
    // The work may be run again more than once before the other side has woken up.
    expect(turns).toBeGreaterThan(1)
    const renamed = await storage.read(() => rows(statements.tenantWithDomains, { tenantId: other }))
    expect(renamed[0]).toMatchObject({ displayName: 'Fabrikam' })
  })

  it('gives up with StorageBusyError what the database ends again and again', async () => {
    const tenantId = await addTenant(storage)
    const user = newUser(tenantId, 'daan')
    await onClient(url, (client) => client.query(functionInConflict('always_in_conflict')))
    let turns = 0
    const failed = storage.transaction(tenantId, function* () {
      turns += 1
      yield* add(user)
      yield* rows(calling('always_in_conflict()'), {})
    })
    await expect(failed).rejects.toThrow(StorageBusyError)
    expect(turns).toBeGreaterThan(2)
    expect(await storage.read(() => row(statements.userById, { tenantId, id: user.id }))).toBeUndefined()
  })

  it('lets what waits for a tenant share few commits', async () => {
    const tenantId = await addTenant(storage)
    const transactions = await Promise.all(
      Array.from({ length: 24 }, (_, index) =>
        storage.transaction(tenantId, function* () {
          yield* add(newUser(tenantId, `user${index}`))
          return yield* rows(calling('pg_current_xact_id()::text'), {})
        }),
      ),
    )
    // Transactions that share a commit are savepoints of one, and report its id. A slow machine needs more
    // than two.
    expect(new Set(transactions.map(([found]) => found?.value)).size).toBeLessThan(24)
  })

  it('runs alone again what was in conflict while it shared a commit', async () => {
    const tenantId = await addTenant(storage)
    await onClient(url, (client) => client.query(functionInConflict('in_conflict_once')))
    let turns = 0
    const users = Array.from({ length: 6 }, (_, index) => newUser(tenantId, `user${index}`))
    await Promise.all(
      users.map((user, index) =>
        storage.transaction(tenantId, function* () {
          yield* add(user)
          if (index !== 3) return
          turns += 1
          if (turns === 1) yield* rows(calling('in_conflict_once()'), {})
        }),
      ),
    )
    expect(turns).toBe(2)
    for (const { id } of users) {
      expect(await storage.read(() => row(statements.userById, { tenantId, id }))).toBeDefined()
    }
  })

  it('has done what it says it has done, and nothing else, when it loses the connection of many', async () => {
    const own = await newDatabase(server)
    const cut = await openPostgres({ url: own })
    others.push(cut)
    const tenantId = await addTenant(cut)
    const users = Array.from({ length: 6 }, (_, index) => newUser(tenantId, `user${index}`))
    const settling = Promise.allSettled(
      users.map((user, index) =>
        cut.transaction(tenantId, function* () {
          yield* add(user)
          if (index === 3) yield* rows(calling('pg_sleep(20)'), {})
        }),
      ),
    )
    await untilSomebodySleeps(own)
    await endConnections(own)
    const settled = await settling
    expect(settled[3]).toMatchObject({ status: 'rejected', reason: expect.any(StorageBusyError) })
    for (const [index, { id }] of users.entries()) {
      const kept = await cut.read(() => row(statements.userById, { tenantId, id }))
      expect(kept !== undefined).toBe(settled[index]?.status === 'fulfilled')
    }
  })

  it('ends a statement that takes too long, and the connection serves the next', async () => {
    const hasty = await openAnother({ statementTimeoutMs: 50, poolSize: 1 })
    const tenantId = await addTenant(hasty)
    const failed = hasty.read(() => rows(calling('pg_sleep(20)'), {}))
    await expect(failed).rejects.toThrow(/statement timeout/)
    await expect(failed).rejects.toThrow(StorageBusyError)
    expect(await hasty.transaction(tenantId, () => add(newUser(tenantId, 'daan')))).toBeDefined()
  })

  it('says that it cannot be reached when its connections are cut, and makes new ones', async () => {
    const own = await newDatabase(server)
    const cut = await openPostgres({ url: own })
    others.push(cut)
    const during = cut.read(() => rows(calling('pg_sleep(20)'), {}))
    const failed = expect(during).rejects.toThrow(StorageBusyError)
    await untilSomebodySleeps(url)
    await endConnections(own)
    await failed
    const tenantId = await addTenant(cut)
    expect(await cut.read(() => rows(statements.tenantWithDomains, { tenantId }))).toHaveLength(1)
  })

  it('puts nothing that was written into the message of an error', async () => {
    const tenantId = await addTenant(storage)
    const user = { ...newUser(tenantId, 'daan'), displayName: 'Secret Name' }
    await storage.transaction(tenantId, () => add(user))
    const twice = await storage.transaction(tenantId, () => add(user)).catch((error: Error) => error)
    expect(twice).toBeInstanceOf(ConstraintError)
    const nul = { ...newUser(tenantId, 'nul'), displayName: 'Secret Name\0' }
    const refused = await storage.transaction(tenantId, () => add(nul)).catch((error: Error) => error)
    for (const error of [twice, refused]) {
      expect(error).toBeInstanceOf(Error)
      expect(String(error)).not.toMatch(/Secret Name/)
    }
  })

  it('does no work once it is closed', async () => {
    const closed = await openPostgres({ url })
    await closed.close()
    await expect(closed.read(() => rows(statements.tenantWithDomains, { tenantId: '' }))).rejects.toThrow(
      /closed/,
    )
  })
})

/** A statement that no product code has. It returns one row with the function's result. */
const calling = (call: string) =>
  defineStatement<object>()(`calling_${call}`, ({ db }) =>
    db.select({ value: sql`value` }).from(sql`(select ${sql.raw(call)} as value) as called`),
  )

const functionInConflict = (name: string) =>
  `create function ${name}() returns boolean language plpgsql
    as $$ begin raise exception 'conflict' using errcode = '40001'; end $$`

const endConnections = (url: string) =>
  onClient(url, (client) =>
    client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()`,
      [new URL(url).pathname.slice(1)],
    ),
  )

const untilSomebodyWaits = (url: string) =>
  until(url, 'select count(*)::int as count from pg_locks where not granted')

const untilSomebodySleeps = (url: string) =>
  until(url, "select count(*)::int as count from pg_stat_activity where wait_event = 'PgSleep'")

const until = (url: string, question: string) =>
  onClient(url, async (client) => {
    while ((await client.query<{ count: number }>(question)).rows[0]?.count === 0);
  })

it('R50 every table is searched for secrets, documents too, and the hashes of passwords are let be where they belong', async () => {
  const url = await newDatabase(server)
  const storage = await openPostgres({ url })
  const tenant = await addTenant(storage)
  const password = 'violet kettle forty two'
  const hash = '$argon2id$v=19$m=64,t=1,p=1$c2FsdA$aGFzaA'
  const user = newUser(tenant, 'ann')
  const credentials = { userId: user.id, passwordHash: hash, changedAt: new Date(0), sessionEpoch: 1 }
  const key = { tenantId: tenant, caller: 'nobody', requestId: 'one', fingerprint: '', at: new Date(0) }
  await storage.transaction(tenant, function* () {
    yield* add(user)
    yield* insertRows('credentials', [{ ...credentials, tenantId: tenant, mustChangePassword: false }])
    yield* insertRows('requestIds', [{ ...key, answer: { value: { password } }, targetId: null }])
  })
  await storage.close()
  const watch = createSecretWatch()
  watch.remember(password, 'password')
  await searchPostgres(url, watch)
  expect(watch.findings()).toEqual(['a password that a test used in request_ids.answer of the database'])
})
