import type { Storage } from '@reprieve/db'
import { checkIntegrity } from '@reprieve/db/check'
import { openSqlite } from '@reprieve/db/sqlite'
import { countPages, freshSqlite, holdWriteLock, runPragma } from '@reprieve/db/testing'
import { createOperations } from '@reprieve/operations'
import { aDeletedUser, aTenant, openTestDirectory } from '@reprieve/operations/testing'
import { expect, onTestFinished, test } from 'vitest'
import { openApi } from '../src/testing/open-api.ts'
import { auditOf, usersOf } from '../src/testing/open-test-api.ts'

interface Fault {
  readonly name: string
  /** What the log says of it. */
  readonly told: RegExp
  /** Brings it about, and gives what mends it; the storage to go on with. */
  readonly bringAbout: (path: string, storage: Storage) => Promise<() => Promise<Storage>>
}

const faults: readonly Fault[] = [
  {
    name: 'a database that another program has locked',
    told: /the database is locked/,
    bringAbout: async (path, storage) => {
      const release = holdWriteLock(path)
      return async () => {
        release()
        return storage
      }
    },
  },
  {
    name: 'a full disk',
    told: /the disk is full/,
    bringAbout: async (path, storage) => {
      // No page more than there is: SQLite then answers as it does where the system has no room.
      await runPragma(storage, `max_page_count = ${countPages(path)}`)
      return async () => {
        await runPragma(storage, 'max_page_count = 1000000')
        return storage
      }
    },
  },
  {
    name: 'a database that can only be read',
    told: /the database can only be read/,
    bringAbout: async (path, storage) => {
      await runPragma(storage, 'query_only = on')
      return async () => {
        const reopened = openSqlite({ path })
        onTestFinished(() => reopened.close())
        return reopened
      }
    },
  },
]

const headers = { 'ms-requestid': '6e668bc0-5bd7-44d6-b6fa-529d41ce9659' }
const restore = { State: 'active', Attributes: { ObjectType: 'CustomerUser' } }

test.each(faults)(
  '$name: a clear refusal, nothing changed, reading goes on, and what was asked is done once it is mended',
  async ({ told, bringAbout }) => {
    const directory = await openTestDirectory({ open: () => freshSqlite({ busyTimeoutMs: 100 }) })
    onTestFinished(() => directory.dispose())
    const { storage, operations, clock, database, dependencies } = directory
    const { send, log } = await openApi({ storage, operations, now: clock.now })
    const tenant = await aTenant(directory)
    // More than what is free in the pages that are there.
    const alsoAt = Array.from({ length: 300 }, (_, index) => `address-number-${index}@${tenant.domain}`)
    const { id } = await aDeletedUser(tenant, { alsoAt })
    const address = `${usersOf(tenant)}/${id}`
    const asked = { as: tenant.admin.actor, headers, body: restore }

    const mend = await bringAbout(database.kind === 'sqlite' ? database.path : '', storage)
    const refused = await send('PATCH', address, asked)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1'])
    expect(refused.text).not.toMatch(told)
    expect(log.filter((line) => told.test(line)).length).toBe(1)
    const read = await send('GET', address, { as: tenant.admin.actor })
    expect([read.status, read.body.state]).toEqual([200, 'inactive'])

    const mended = await mend()
    expect((await auditOf(tenant, id)).map(({ operation }) => operation)).toEqual(['deleteUser'])
    const after = createOperations({ ...dependencies, storage: mended })
    const { send: sendAgain } = await openApi({ storage: mended, operations: after, now: clock.now })
    const done = await sendAgain('PATCH', address, asked)
    expect([done.status, done.body.state]).toEqual([200, 'active'])
    expect(await checkIntegrity(database)).toEqual([])
  },
)
