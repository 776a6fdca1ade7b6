import { isRestorable } from '@reprieve/domain'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { checkIntegrity } from '../check/index.ts'
import { openSqlite } from '../sqlite/index.ts'
import { everyRow, freshSqliteFile } from '../testing/index.ts'
import { isScenarioName, type ScenarioName, seed } from './index.ts'

const now = new Date('2026-03-01T12:00:00.000Z')
const contoso = '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04'
const removals: (() => void)[] = []
afterAll(() => {
  for (const remove of removals) remove()
})

const seeded = async (scenario: ScenarioName, at = now) => {
  const { path, database, remove } = await freshSqliteFile()
  removals.push(remove)
  return { path, database, summary: await seed({ database, scenario, now: at, passwordHash: 'hash' }) }
}

describe('every scenario', () => {
  it.each(['empty', 'demo', 'ten-thousand'] as const)('%s satisfies the rules', async (scenario) => {
    const { database } = await seeded(scenario)
    expect(await checkIntegrity(database)).toEqual([])
  })

  it('is the same each time', async () => {
    const [one, other] = [await seeded('demo'), await seeded('demo')]
    expect(contentOf(one.path)).toEqual(contentOf(other.path))
    expect(contentOf(one.path)).not.toEqual([])
  })

  it('demo has the same ids whenever it is made', async () => {
    const idsOf = ({ path }: { readonly path: string }) => {
      const database = new Database(path, { readonly: true })
      const ids = ['users', 'groups', 'tenants'].flatMap((table) =>
        database.prepare(`select id from "${table}" order by id`).pluck().all(),
      )
      database.close()
      return ids
    }
    const ids = idsOf(await seeded('demo'))
    expect(idsOf(await seeded('demo', new Date(now.getTime() + 12_345_678_901)))).toEqual(ids)
    expect(ids.length).toBeGreaterThan(250)
  })

  it('empty names everybody who can sign in', async () => {
    const { path, summary } = await seeded('empty')
    const database = new Database(path, { readonly: true })
    const names = database
      .prepare('select user_principal_name from users join credentials on user_id = users.id order by 1')
      .pluck()
      .all()
    database.close()
    expect(summary.signIns.map(({ userPrincipalName }) => userPrincipalName).sort()).toEqual(names)
  })

  it('goes into an empty database only', async () => {
    const { database } = await seeded('empty')
    const again = seed({ database, scenario: 'demo', now, passwordHash: 'hash' })
    await expect(again).rejects.toThrow(/not empty/)
  })

  it('is known by name', () => {
    expect(isScenarioName('ten-thousand')).toBe(true)
    expect(isScenarioName('toString')).toBe(false)
  })
})

describe('demo', () => {
  const demo = seeded('demo')
  const select = async <Row>(sql: string): Promise<Row[]> => {
    const database = new Database((await demo).path)
    const rows = database.prepare<[], Row>(sql).all()
    database.close()
    return rows
  }

  it('has three customers of one partner, and the sign-ins that it promises', async () => {
    const { summary } = await demo
    expect(summary.tenants).toBe(4)
    expect(summary.activeUsers).toBeGreaterThan(200)
    expect(summary.signIns.map(({ userPrincipalName }) => userPrincipalName)).toEqual([
      'admin@contoso.example',
      'birgit.schaefer@contoso.example',
      'reader@contoso.example',
      'technician@fabrikam.example',
    ])
    for (const { tenantId, userPrincipalName } of summary.signIns) {
      const [account] = await select<{ hash: string }>(
        `select password_hash hash from users u join credentials c on c.user_id = u.id and c.tenant_id = u.tenant_id
         where u.tenant_id = '${tenantId}' and user_principal_name = '${userPrincipalName}' and state = 'active'`,
      )
      expect(account?.hash).toBe('hash')
    }
  })

  it('lets the technician act at every customer', async () => {
    const customers = await select<{ roles: string }>(
      `select a.roles from tenants t join partner_relationships r on r.tenant_id = t.id
       join technician_assignments a on a.tenant_id = t.id and a.partner_id = r.partner_id
       join users u on u.tenant_id = a.partner_id and u.id = a.user_id where r.ends_at > ${now.getTime()}`,
    )
    expect(customers.map(({ roles }) => roles)).toEqual(Array(3).fill('["userAdministrator"]'))
  })

  it('has Ferdinand, deleted three days ago, with nothing in his way', async () => {
    const [ferdinand] = await select<{ deletedAt: number; holders: number; domains: number }>(
      `select d.deleted_at deletedAt,
        (select count(*) from names n where n.tenant_id = u.tenant_id and n.key = 'smtp:' || u.user_principal_name) holders,
        (select count(*) from domains where tenant_id = u.tenant_id and name = 'dtdemocspcustomer005.onmicrosoft.com' and verified) domains
       from users u join deleted_users d on d.tenant_id = u.tenant_id and d.user_id = u.id
       where u.tenant_id = '${contoso}' and u.id = 'a45f1416-3300-4f65-9e8d-f123b397a4ea'
       and first_name = 'Ferdinand' and last_name = 'Filibuster' and usage_location = 'US'`,
    )
    const deletedAt = now.getTime() - 3 * 24 * 3_600_000
    expect(ferdinand).toEqual({ deletedAt, holders: 0, domains: 1 })
  })

  it.each([
    [
      'a name that an active user has',
      `n.key = own and n.holder_kind = 'user' and n.held_as = 'userPrincipalName'`,
    ],
    ['a name that an active user has as secondary address', `n.key = own and n.held_as = 'secondaryAddress'`],
    ['a name that a group has', `n.key = own and n.holder_kind = 'group'`],
    [
      'an address that an active user has',
      `n.key <> own and n.holder_kind = 'user' and n.held_as = 'secondaryAddress'`,
    ],
    ['an address that a group has', `n.key <> own and n.holder_kind = 'group'`],
    ['an address that a shared mailbox has', `n.key <> own and n.holder_kind = 'shared-mailbox'`],
    ['a primary address that is taken', `n.key <> own and address glob 'SMTP:*'`],
  ])('R15 R16 R28 has a deleted user with %s', async (_, condition) => {
    const cases = await select(
      `select * from (
         select u.tenant_id, u.display_name, 'smtp:' || u.user_principal_name own, value address
         from users u, json_each(u.proxy_addresses) where u.state = 'deleted') d
       join names n on n.tenant_id = d.tenant_id and n.key = 'smtp:' || substr(address, instr(address, ':') + 1)
       where d.tenant_id = '${contoso}' and ${condition}`,
    )
    expect(cases).toHaveLength(1)
  })

  it.each([
    ['R17 on a domain that has left', `u.user_principal_name like '%@litware.example'`, 1],
    ['R18 with a licence that lacks a seat', `notes like '%b05e124f-c7cc-45a0-a6aa-8cf78c946968%'`, 1],
    ['R18 with a licence of a retired product', `notes like '%18181a46-0d4e-45cd-891e-60aabd171b4e%'`, 1],
    ['R18 without usage location', `u.usage_location is null`, 1],
    ['R19 who was a User Administrator', `notes like '%"userAdministrator"%'`, 1],
    ['R20 mastered on premises', `u.source = 'synchronised' and u.immutable_id is not null`, 1],
    ['R12 of the same name as another', `u.user_principal_name = 'jan.jansen@contoso.example'`, 2],
    ['R3 on the last day', `purge_at = ${now.getTime() + 24 * 3_600_000}`, 1],
    ['R3 in the last hour', `purge_at = ${now.getTime() + 3_600_000}`, 1],
    ['R42 on hold beyond the window', `d.hold_reason is not null and purge_at < ${now.getTime()}`, 1],
  ])('%s has a deleted user', async (_, condition, count) => {
    const cases = await select(
      `select 1 from deleted_users d join users u on u.tenant_id = d.tenant_id and u.id = d.user_id
       where d.tenant_id = '${contoso}' and ${condition}`,
    )
    expect(cases).toHaveLength(count)
  })

  it('R31 has a product without a free seat and one with', async () => {
    const free = await select<{ free: number }>(
      `select active_units - consumed_units free from subscribed_skus where tenant_id = '${contoso}'`,
    )
    expect(free.some((product) => product.free === 0)).toBe(true)
    expect(free.some((product) => product.free > 30)).toBe(true)
  })

  it('R3 has nobody in a bin who could not come back', async () => {
    const storage = openSqlite({ path: (await demo).path })
    const gone = (await storage.read(() => everyRow('deletedUsers'))).filter((user) => {
      const { holdReason: reason, holdPlacedBy, holdPlacedAt } = user
      const hold =
        reason && holdPlacedBy && holdPlacedAt
          ? { reason, placedBy: holdPlacedBy, placedAt: holdPlacedAt }
          : null
      return !isRestorable({ purgeAt: user.purgeAt, hold }, now)
    })
    await storage.close()
    expect(gone).toEqual([])
  })
})

describe('ten-thousand', () => {
  it('has one customer with 10,000 users, 3,000 of them deleted', async () => {
    const { path, summary } = await seeded('ten-thousand')
    const database = new Database(path)
    const states = database
      .prepare(`select state, count(*) count from users where tenant_id = ? group by state order by state`)
      .all(contoso)
    const conflicts = database
      .prepare<[], number>(
        `select count(*) from deleted_users d join names n on n.tenant_id = d.tenant_id and n.key = 'smtp:' || d.user_principal_name`,
      )
      .pluck()
      .get()
    database.close()
    expect(states).toEqual([
      { state: 'active', count: 7_000 },
      { state: 'deleted', count: 3_000 },
    ])
    expect(conflicts).toBeGreaterThan(50)
    expect(summary.signIns).toHaveLength(4)
  })
})

function contentOf(path: string): unknown[] {
  const database = new Database(path)
  const content = database.prepare('select * from deleted_users').all()
  content.push(
    ...database.prepare('select * from users').all(),
    ...database.prepare('select * from names').all(),
  )
  database.close()
  return content
}
