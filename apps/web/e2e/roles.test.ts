import { afterAll, beforeAll, expect, test } from 'vitest'
import { leave, look, openBrowser } from './browser.ts'
import { contoso, northwind, openDirectory } from './directory.ts'
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

test('R44 R45 a reader sees the deleted users and nothing to restore them with; the server refuses regardless', async () => {
  const userId = await directory.createDeletedUser('reader.sees')
  const page = await browser.visitAs('reader@contoso.example')
  await page.goto(`/deleted-users?search=reader.sees&user=${userId}`)
  await page.getByText('Reader Sees').waitFor()
  await page.getByRole('button', { name: 'Refresh' }).waitFor()
  expect(await page.getByRole('button', { name: /Restore/ }).count()).toBe(0)
  expect(await page.getByRole('checkbox').count()).toBe(0)
  expect(await page.getByRole('dialog').count()).toBe(0)
  await look(page, 'reader')
  const answer = await page.context().request.post('/api/trpc/restore.restore', {
    headers: { 'content-type': 'application/json' },
    data: {
      requestId: '0199a1b2-0000-7000-8000-000000000001',
      restore: { userId, password: { value: 'otter lantern gravel 58', mustChange: true } },
    },
  })
  expect(answer.status()).toBe(403)
  expect(await answer.json()).toMatchObject({
    error: { data: { refusal: { type: 'NotPermitted', permission: 'users.restore' } } },
  })
  expect(await directory.deletedUser(userId)).not.toBeNull()
  await leave(page)
})

test("a partner's technician chooses a customer and restores there", async () => {
  const userId = await directory.createDeletedUser('technician.restores')
  const page = await browser.visitAs('technician@fabrikam.example')
  await page.goto('/')
  await page.getByRole('heading', { name: 'Your customers' }).waitFor()
  await look(page, 'technician-1-home')
  await page
    .getByRole('main')
    .getByRole('link', { name: /Contoso/ })
    .click()
  await page.waitForURL(`**/t/${contoso.tenantId}/deleted-users`)
  await page.getByRole('heading', { name: 'Deleted users' }).waitFor()
  await page.getByRole('button', { name: /Switch to another customer/ }).click()
  await look(page, 'technician-2-customers')
  await page.keyboard.press('Escape')
  const { panel, next, restore, untilDone } = restorePanel(page)
  await page.getByLabel('Search by name or address').fill('technician.restores')
  await page.getByRole('link', { name: 'Technician Restores' }).click()
  await panel.getByText('What comes back').waitFor()
  await next()
  await restore()
  await untilDone()
  const records = await directory.audit(userId)
  expect(records[0]?.actor).toMatchObject({ userPrincipalName: 'technician@fabrikam.example' })
  await leave(page)
})

test('R48 a tenant that one may not see is as one that does not exist', async () => {
  const page = await browser.visitAs('admin@contoso.example')
  for (const tenantId of ['0199a1b2-0000-7000-8000-000000000009', northwind.tenantId, '%E2%82%AC', 'a%20b']) {
    for (const place of ['', '/deleted-users']) {
      await page.goto(`/t/${tenantId}${place}`)
      expect(new URL(page.url()).pathname).toBe(`/t/${contoso.tenantId}`)
      await page.getByRole('link', { name: 'Deleted users' }).first().waitFor()
      expect(await page.getByText('no administrator role').count()).toBe(0)
    }
  }
  await leave(page)
})
