import { rmSync } from 'node:fs'
import type { AuditRecord } from '@reprieve/domain'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { auditChainStart, auditHash } from '../audit-hash.ts'
import { seed } from '../seed/index.ts'
import { freshSqliteFile } from '../testing/index.ts'
import { checkIntegrity, type Finding } from './index.ts'

const now = new Date('2026-03-01T12:00:00.000Z')
const tenant = '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04'
const ferdinand = 'a45f1416-3300-4f65-9e8d-f123b397a4ea'
const admin = '2f1e8a60-58f4-4c0b-8f5e-0c9d2a5b7301'
const [adminKey, ofFerdinand] = ['smtp:admin@contoso.example', `user_id = '${ferdinand}'`]
const ofAdmin = `user_id = '${admin}'`
const liveGroup = `(select id from groups where tenant_id = '${tenant}' and deleted_at is null limit 1)`
const deletedGroup = `(select id from groups where deleted_at is not null)`
const soldSku = `(select sku_id from subscribed_skus where tenant_id = '${tenant}' limit 1)`

const demo = freshDemo()
afterAll(async () => (await demo).remove())

describe('checkIntegrity', () => {
  it('finds nothing wrong with the demo', async () => {
    expect(await checkIntegrity({ kind: 'sqlite', path: (await demo).path })).toEqual([])
  })

  it.each<[string, string, Pick<Finding, 'rule' | 'id'>]>([
    [
      'R1 deleted, not in the bin',
      `delete from deleted_users where ${ofFerdinand}`,
      { rule: 'R1', id: ferdinand },
    ],
    [
      'R1 in the bin, active',
      `update users set state = 'active' where id = '${ferdinand}'`,
      { rule: 'R1', id: ferdinand },
    ],
    [
      'R1 purged and still there',
      `insert into tombstones values ('${tenant}', '${ferdinand}', 1, 2, 'worker', '[]')`,
      { rule: 'R1', id: ferdinand },
    ],
    [
      'R2 an empty window',
      `update deleted_users set purge_at = deleted_at where ${ofFerdinand}`,
      { rule: 'R2', id: ferdinand },
    ],
    [
      'R7 a deleted member',
      `insert into memberships values ('${tenant}', ${liveGroup}, '${ferdinand}')`,
      { rule: 'R7', id: ferdinand },
    ],
    [
      'R7 a deleted administrator',
      `insert into role_assignments values ('${tenant}', '${ferdinand}', 'globalReader')`,
      { rule: 'R7', id: ferdinand },
    ],
    [
      'R7 a deleted user with a licence',
      `insert into licence_assignments values ('${tenant}', '${ferdinand}', ${soldSku}, 1, 1, '[]')`,
      { rule: 'R7', id: ferdinand },
    ],
    [
      'R7 a deleted manager',
      `insert into reporting_lines values ('${tenant}', '${admin}', '${ferdinand}')`,
      { rule: 'R7', id: admin },
    ],
    [
      'R10 no primary address',
      `update users set proxy_addresses = '["smtp:admin@contoso.example"]' where id = '${admin}'`,
      { rule: 'R10', id: admin },
    ],
    [
      'R10 two primary addresses',
      `update users set proxy_addresses = '["SMTP:a@contoso.example","SMTP:b@contoso.example"]' where id = '${ferdinand}'`,
      { rule: 'R10', id: ferdinand },
    ],
    ['R12 a name kept for nobody', `delete from names where key = '${adminKey}'`, { rule: 'R12', id: admin }],
    [
      'R12 a name that a deleted user holds',
      `insert into names values ('${tenant}', 'smtp:ferdinand@contoso.example', 'user', '${ferdinand}', 'userPrincipalName')`,
      { rule: 'R12', id: ferdinand },
    ],
    [
      'R12 a name that another holds',
      `update names set holder_id = '${ferdinand}' where key = '${adminKey}'`,
      { rule: 'R12', id: ferdinand },
    ],
    [
      'R12 a name held in another way',
      `update names set held_as = 'secondaryAddress' where key = '${adminKey}'`,
      { rule: 'R12', id: admin },
    ],
    [
      'R11 two holders of a name',
      `update users set user_principal_name = 'reader@contoso.example' where id = '${admin}'`,
      { rule: 'R11', id: admin },
    ],
    [
      'R13 other names in the bin',
      `update deleted_users set display_name = 'Someone' where ${ofFerdinand}`,
      { rule: 'R13', id: ferdinand },
    ],
    [
      'R17 a verified domain without owner',
      `delete from domain_owners where name = 'contoso.example'`,
      { rule: 'R17', id: 'contoso.example' },
    ],
    [
      'R17 an owner without verified domain',
      `update domains set verified = 0 where name = 'contoso-europe.example'`,
      { rule: 'R17', id: 'contoso-europe.example' },
    ],
    [
      'R17 a default domain that is not verified',
      `update tenants set default_domain = 'gone.example' where id = '${tenant}'`,
      { rule: 'R17', id: tenant },
    ],
    [
      'R17 an initial domain that is not verified, beside a default one that is',
      `update tenants set initial_domain = 'gone.example' where id = '${tenant}'`,
      { rule: 'R17', id: tenant },
    ],
    [
      'R29 a tenant without a lock',
      `delete from tenant_locks where tenant_id = '${tenant}'`,
      { rule: 'R29', id: tenant },
    ],
    ['R30 no credentials', `delete from credentials where ${ofAdmin}`, { rule: 'R30', id: admin }],
    [
      'R30 a mailbox in the wrong state',
      `update mailboxes set state = 'active' where ${ofFerdinand}`,
      { rule: 'R30', id: ferdinand },
    ],
    [
      'R31 seats that were not counted',
      `update subscribed_skus set consumed_units = 1000 where tenant_id = '${tenant}' and sku_id = '84a661c4-e949-4bd2-a560-ed7766fcaf2b'`,
      { rule: 'R31', id: '84a661c4-e949-4bd2-a560-ed7766fcaf2b' },
    ],
    [
      'R31 a licence without product',
      `insert into licence_assignments values ('${tenant}', '${admin}', 'unknown', 1, 1, '[]')`,
      { rule: 'R31', id: admin },
    ],
    [
      'R32 a member of a deleted group',
      `insert into memberships values ('${tenant}', ${deletedGroup}, '${admin}')`,
      { rule: 'R32', id: deletedGroup },
    ],
    [
      'R32 set aside without reason',
      `insert into suspended_memberships values ('${tenant}', ${liveGroup}, '${admin}')`,
      { rule: 'R32', id: admin },
    ],
    [
      'R33 a secret of a deleted user',
      `insert into one_time_secrets values ('${tenant}', 's', '${ferdinand}', 'h', 'c', 1)`,
      { rule: 'R33', id: ferdinand },
    ],
    [
      'R42 a hold that the bin does not know of',
      `update users set hold_reason = 'inquiry', hold_placed_by = 'x', hold_placed_at = 1 where id = '${ferdinand}'`,
      { rule: 'R42', id: ferdinand },
    ],
    [
      'R42 a hold in the bin that the user does not have',
      `update deleted_users set hold_reason = 'inquiry' where ${ofFerdinand}`,
      { rule: 'R42', id: ferdinand },
    ],
    [
      'R38 a job that counts a row too many',
      `insert into jobs values ('${tenant}', 'j', 'restore', 'running', '{}', '{}', 1, null, 2, 1, 0, null, null)`,
      { rule: 'R38', id: 'j' },
    ],
    [
      'R38 a job that ended too early',
      `insert into jobs values ('${tenant}', 'j', 'restore', 'succeeded', '{}', '{}', 1, 2, 2, 0, 0, null, null)`,
      { rule: 'R38', id: 'j' },
    ],
    [
      'database a row without parent',
      `insert into role_assignments values ('${tenant}', 'nobody', 'globalReader')`,
      { rule: 'database', id: 'role_assignments' },
    ],
  ])('finds %s', async (_, violation, { rule, id }) => {
    const found = await plant((database) => {
      database.pragma('foreign_keys = OFF')
      expect(database.prepare(violation).run().changes).toBe(1)
      // Some ids are known only to the database, and are given as a subquery.
      return id.startsWith('(') ? String(database.prepare(`select ${id}`).pluck().get()) : id
    })
    expect(found.findings).toContainEqual(expect.objectContaining({ rule, id: found.id }))
  })

  it('R49 accepts a chain as operations write it', async () => {
    const found = await plant((database) => appendRecords(database, 3))
    expect(found.findings).toEqual([])
  })

  it.each([
    ['a record that was changed', `update audit_records set target_name = 'x' where sequence = 2`, 'changed'],
    ['a record that was removed', 'delete from audit_records where sequence = 2', 'missing'],
    ['a chain whose beginning was removed', 'delete from audit_records where sequence = 1', 'missing'],
    ['a link that was changed', `update audit_records set previous_hash = 'x' where sequence = 2`, 'follow'],
  ])('R49 finds %s', async (_, violation, message) => {
    const found = await plant((database) => {
      appendRecords(database, 3)
      return String(database.prepare(violation).run().changes)
    })
    expect(found.findings).toContainEqual(
      expect.objectContaining({ rule: 'R49', message: expect.stringContaining(message) }),
    )
  })
})

async function freshDemo() {
  const file = await freshSqliteFile()
  await seed({ database: file.database, scenario: 'demo', now, passwordHash: 'hash' })
  return file
}

/** Runs `harm` on a copy of the demo, and checks the integrity of the copy. */
async function plant<Value>(harm: (database: Database.Database) => Value) {
  const { path } = await demo
  const copy = `${path}.copy`
  const original = new Database(path)
  original.prepare('vacuum into ?').run(copy)
  original.close()
  const database = new Database(copy)
  const id = harm(database)
  database.close()
  const findings = await checkIntegrity({ kind: 'sqlite', path: copy })
  rmSync(copy)
  return { id, findings }
}

function appendRecords(database: Database.Database, count: number): void {
  let previousHash = auditChainStart
  for (let sequence = 1; sequence <= count; sequence += 1) {
    const record: Omit<AuditRecord, 'hash'> = {
      tenantId: tenant,
      sequence,
      id: `r${sequence}`,
      at: now,
      operation: 'restoreUser',
      previousHash,
      error: null,
      targetId: ferdinand,
      targetName: 'Ferdinand',
      before: null,
      after: { b: 1, a: [2] },
      details: null,
      requestId: null,
      correlationId: null,
      actor: { kind: 'system', name: 'worker' },
      outcome: 'succeeded',
    }
    const hash = auditHash(record)
    database
      .prepare(
        `insert into audit_records (tenant_id, sequence, id, at, actor, operation, outcome, target_id, target_name, after, previous_hash, hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        tenant,
        sequence,
        record.id,
        now.getTime(),
        JSON.stringify(record.actor),
        record.operation,
        record.outcome,
        ferdinand,
        'Ferdinand',
        JSON.stringify(record.after),
        previousHash,
        hash,
      )
    previousHash = hash
  }
}
