import { type NotedTransaction, notingStatements } from '@reprieve/db/testing'
import { createOperations } from '@reprieve/operations'
import { aDeletedUser, aTenant, openTestDirectory } from '@reprieve/operations/testing'
import { expect, onTestFinished, test } from 'vitest'
import { aTechnician } from '../src/testing/a-technician.ts'
import { openApi } from '../src/testing/open-api.ts'
import { usersOf } from '../src/testing/open-test-api.ts'

async function openNotedApi() {
  const directory = await openTestDirectory()
  onTestFinished(directory.dispose)
  const noted: NotedTransaction[] = []
  const storage = notingStatements(directory.storage, (transaction) => noted.push(transaction))
  const operations = createOperations({ ...directory.dependencies, storage })
  const api = await openApi({ storage, operations, now: directory.clock.now })
  return { ...api, directory, noted }
}

test("a technician's restore is one reading of the account, and one transaction of at most 20 statements", async () => {
  const api = await openNotedApi()
  const tenant = await aTenant(api.directory)
  const as = await aTechnician(tenant)
  const body = { State: 'active', Attributes: { ObjectType: 'CustomerUser' } }
  const restoreOne = async () => {
    const { id } = await aDeletedUser(tenant)
    api.noted.length = 0
    expect((await api.send('PATCH', `${usersOf(tenant)}/${id}`, { as, body })).status).toBe(200)
  }
  // The first restore reads the signing keys of tokens, which are then cached for a while.
  await restoreOne()
  await restoreOne()
  const [account, restore] = api.noted
  expect(api.noted.map(({ kind }) => kind)).toEqual(['read', 'write'])
  expect(account?.statements).toEqual(['account_with_roles'])
  expect(restore?.statements).toMatchInlineSnapshot(`
    [
      "delegation_of_technician",
      "deleted_users_by_ids",
      "tenant_with_domains",
      "holders_of_names",
      "deleters_of_users",
      "remove_deleted_users",
      "set_users_state",
      "insert_name",
      "set_mailboxes_state",
      "mark_mailbox_moves",
      "lease_mailbox_moves",
      "audit_head",
      "insert_audit_record",
      "insert_audit_texts",
      "put_audit_head",
      "actor_names",
      "notice_subscriptions",
    ]
  `)
  expect(restore?.statements.length).toBeLessThanOrEqual(20)
})
