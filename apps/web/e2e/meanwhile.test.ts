import { afterAll, beforeAll, expect, test } from 'vitest'
import { leave, look, openBrowser } from './browser.ts'
import { openDirectory } from './directory.ts'
import { restorePanel } from './restore-panel.ts'

let browser: Awaited<ReturnType<typeof openBrowser>>
let directory: ReturnType<typeof openDirectory>

beforeAll(async () => {
  browser = await openBrowser()
  directory = openDirectory()
})

afterAll(async () => {
  await browser.close()
  await directory.close()
})

test('R29 a plan that has become stale is shown anew with what changed, and nothing was done', async () => {
  const userId = await directory.createDeletedUser('stale.plan')
  const page = await browser.visitAs('admin@contoso.example')
  const { open, next, restore, panel, untilDone } = restorePanel(page)
  await open('stale.plan')
  await next()
  await directory.createUser('stale.plan')
  await restore()
  await panel.getByText('The directory has changed meanwhile. Nothing was restored.').waitFor()
  await panel.getByText('stale.plan@contoso.example is now in use by Stale Plan.').waitFor()
  await panel.getByRole('heading', { name: 'User name conflict' }).waitFor()
  await panel.getByText('What comes back').waitFor()
  expect(await directory.deletedUser(userId)).not.toBeNull()
  await look(page, 'stale-1-shown')
  await next()
  await restore()
  await untilDone()
  expect((await directory.activeUser(userId))?.userPrincipalName).toBe('stale.plan1@contoso.example')
  await leave(page)
})

test('R3 a window that ends between opening and confirming is told, and nothing was done', async () => {
  const userId = await directory.createDeletedUser('expired.meanwhile')
  const page = await browser.visitAs('admin@contoso.example')
  const { open, next, restore, panel, button } = restorePanel(page)
  await open('expired.meanwhile')
  await next()
  directory.endWindow(userId)
  await restore()
  await panel.getByText('can no longer be restored').waitFor()
  await look(page, 'expired')
  await button('Close').last().click()
  await page.getByText('No deleted user fits').waitFor()
  expect(await directory.activeUser(userId)).toBeNull()
  await leave(page)
})

test('R5 a user whom somebody else has restored meanwhile is told as such', async () => {
  await directory.createDeletedUser('twice.restored')
  const [first, second] = [
    await browser.visitAs('admin@contoso.example'),
    await browser.visitAs('admin@contoso.example'),
  ]
  const [one, other] = [restorePanel(first), restorePanel(second)]
  await one.open('twice.restored')
  await other.open('twice.restored')
  await one.next()
  await one.restore()
  await one.untilDone()
  await other.next()
  await other.restore()
  await other.panel.getByText('Somebody else has restored this user already').waitFor()
  await look(second, 'restored-meanwhile')
  await leave(first)
  await leave(second)
})
