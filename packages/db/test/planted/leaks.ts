import { secretWatch } from '@reprieve/observe/testing'
import { expect, test } from 'vitest'
import { freshSqlite, insertRows } from '../../src/testing/index.ts'

// A test runs this suite and expects it to fail: each of its tests lets a secret out.

const password = 'violet kettle forty two'

test('writes a password to standard output', () => {
  secretWatch.remember(password, 'password')
  expect(process.stdout.write(`set to ${password}\n`)).toBeDefined()
})

test('tells the console a hash', () => {
  console.info('$argon2id$v=19$m=64,t=1,p=1$c2FsdA$aGFzaA')
})

test('leaves a password in an audit record', async () => {
  secretWatch.remember(password, 'password')
  const { storage, dispose } = await freshSqlite()
  const tenantId = '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04'
  await storage.transaction(tenantId, () =>
    insertRows('auditRecords', [
      {
        tenantId,
        sequence: 1,
        id: tenantId,
        at: new Date(0),
        actor: { kind: 'system', name: 'cli' },
        operation: 'resetPassword',
        outcome: 'succeeded',
        error: null,
        targetId: null,
        targetName: null,
        before: null,
        after: null,
        details: { password },
        requestId: null,
        correlationId: null,
        previousHash: '',
        hash: '',
        textsHash: null,
        mentions: null,
      },
    ]),
  )
  await dispose()
})
