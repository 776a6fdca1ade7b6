import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadSecrets } from '@reprieve/config'
import { openSqlite } from '@reprieve/db/sqlite'
import { changeRows, removeRows } from '@reprieve/db/testing'
import { createOperations, systemDependencies } from '@reprieve/operations'
import { expect, test } from 'vitest'
import { newInstallation } from './run-reprieve.ts'

const contoso = '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04'
const admin = { tenantId: contoso, actor: { kind: 'system', name: 'cli' } } as const

test('R49 audit prints the log and its end, and names what was done behind the program’s back', async () => {
  const { dataDir, run } = newInstallation({ REPRIEVE_SEED: 'demo' })
  await run('prepare')
  const storage = openSqlite({ path: join(dataDir, 'reprieve.db') })
  const { tombstoneKey } = loadSecrets(dataDir)
  const operations = createOperations(systemDependencies({ storage, tombstoneKey }))
  const listed = await operations.listUsers(admin, { page: { size: 4 } })
  if (!listed.ok) throw new Error(listed.error.type)
  for (const { id: userId } of listed.value.items) await operations.deleteUser(admin, { userId })

  const exported = (await run('audit', 'export', '--tenant', contoso)).stdout.trim().split('\n')
  expect(exported.map((line) => JSON.parse(line).sequence)).toEqual([1, 2, 3, 4])
  const heads = await run('audit', 'heads')
  expect(JSON.parse(heads.stdout)).toMatchObject({ tenantId: contoso, sequence: 4 })
  const anchors = join(dataDir, 'anchors')
  writeFileSync(anchors, heads.stdout)
  const whole = await run('audit', 'verify', '--anchors', anchors)
  expect(whole).toMatchObject({ code: 0, stdout: 'The audit log is whole.\n' })

  await storage.transaction(contoso, function* () {
    yield* changeRows('auditRecords', { tenantId: contoso, sequence: 2 }, { operation: 'createUser' })
    yield* removeRows('auditRecords', { tenantId: contoso, sequence: 4 })
    yield* removeRows('auditHeads', { tenantId: contoso })
  })
  await storage.close()
  const { code, stdout } = await run('audit', 'verify', '--tenant', contoso, '--anchors', anchors)
  expect(code).toBe(3)
  expect(stdout).toMatch(new RegExp(`^${contoso}\\t2\\t\\S+\\taudit record 2 was changed\\n`))
  expect(stdout).toContain('audit records 4 to 4 were cut off')

  const gone = { tenantId: '019cad5c-7280-7000-8000-00000000dead', sequence: 7, hash: 'x' }
  writeFileSync(anchors, JSON.stringify(gone))
  const named = await run('audit', 'verify', '--anchors', anchors)
  expect(named.code).toBe(3)
  expect(named.stdout).toContain(
    `${gone.tenantId}\t7\t\tthe tenant of this anchor is gone, and with it the audit records 1 to 7`,
  )
}, 60_000)

test('R49 audit verify misses a tenant whose records and head were both removed, and roots begun anew', async () => {
  const { dataDir, run } = newInstallation({ REPRIEVE_SEED: 'demo' })
  await run('prepare')
  const storage = openSqlite({ path: join(dataDir, 'reprieve.db') })
  const { tombstoneKey } = loadSecrets(dataDir)
  const operations = createOperations(systemDependencies({ storage, tombstoneKey }))
  const listed = await operations.listUsers(admin, { page: { size: 3 } })
  if (!listed.ok) throw new Error(listed.error.type)
  for (const { id: userId } of listed.value.items) await operations.deleteUser(admin, { userId })
  await operations.auditRoots.seal()
  const anchors = join(dataDir, 'anchors')
  writeFileSync(anchors, (await run('audit', 'heads')).stdout)
  expect(readFileSync(anchors, 'utf8')).toMatch(/^{"number":1,"seal":"[0-9a-f]{64}"}\n{"tenantId"/)
  expect(await run('audit', 'verify', '--anchors', anchors)).toMatchObject({ code: 0 })

  await storage.transaction(contoso, function* () {
    for (const table of ['auditRecords', 'auditTexts', 'auditMentions', 'auditHeads'] as const) {
      yield* removeRows(table, { tenantId: contoso })
    }
  })
  for (const asked of [[], ['--tenant', contoso]]) {
    const { code, stdout } = await run('audit', 'verify', ...asked)
    expect({ code, stdout }).toEqual({
      code: 3,
      stdout: `${contoso}\t1\t\taudit records 1 to 3 were cut off\n`,
    })
  }
  expect((await run('check')).stdout).toContain('audit records 1 to 3 were cut off')

  await storage.transaction(contoso, function* () {
    yield* removeRows('sealedAuditHeads', {})
    yield* removeRows('auditRoots', {})
  })
  await storage.close()
  const noted = await run('audit', 'verify', '--anchors', anchors)
  expect(noted.code).toBe(3)
  expect(noted.stdout).toContain('the roots 1 to 1 were cut off')
}, 180_000)
