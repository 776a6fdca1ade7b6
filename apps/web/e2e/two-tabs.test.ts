import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leave, openBrowser } from './browser.ts'
import { contoso, northwind, openDirectory } from './directory.ts'
import { restorePanel } from './restore-panel.ts'

let browser: Awaited<ReturnType<typeof openBrowser>>
let directories: Readonly<Record<'contoso' | 'northwind', ReturnType<typeof openDirectory>>>

beforeAll(async () => {
  browser = await openBrowser()
  directories = { contoso: openDirectory(contoso), northwind: openDirectory(northwind) }
})

afterAll(async () => {
  await browser.close()
  await directories.contoso.close()
  await directories.northwind.close()
})

const place = (page: Page): string => new URL(page.url()).pathname
const switcher = (page: Page) => page.getByRole('button', { name: /Switch to another customer/ })

/**
 * Restores a user on the open page. The search makes that page request the list, instead of loading a new
 * document.
 */
async function restoreOnOpenPage(page: Page, name: string): Promise<void> {
  const { panel, next, restore, untilDone } = restorePanel(page)
  await page.getByLabel('Search by name or address').fill(name)
  await page.getByRole('link', { name }).click()
  await panel.getByText('What comes back').waitFor()
  await next()
  await restore()
  await untilDone()
  await panel.getByRole('button', { name: 'Close', exact: true }).last().click()
  await panel.waitFor({ state: 'detached' })
}

test('two tabs on two customers each show their own customer and act on it', async () => {
  // Both customers have users of the same names, so that an action on the wrong customer would find somebody.
  const ids = { contoso: [] as string[], northwind: [] as string[] }
  for (const local of ['tabs.one', 'tabs.two']) {
    ids.contoso.push(await directories.contoso.createDeletedUser(local))
    ids.northwind.push(await directories.northwind.createDeletedUser(local))
  }
  const first = await browser.visitAs('technician@fabrikam.example')
  await first.goto(`/t/${contoso.tenantId}/deleted-users`)
  await first.getByRole('button', { name: 'Refresh' }).waitFor()

  const second = await first.context().newPage()
  await second.goto('/')
  await switcher(second).click()
  await second
    .locator('#customers')
    .getByRole('link', { name: /Northwind/ })
    .click()
  await second.waitForURL(`**/t/${northwind.tenantId}/deleted-users`)
  await second.getByRole('button', { name: 'Refresh' }).waitFor()

  await restoreOnOpenPage(first, 'Tabs One')
  expect(await directories.contoso.deletedUser(ids.contoso[0] ?? '')).toBeNull()
  expect(await directories.northwind.deletedUser(ids.northwind[0] ?? '')).not.toBeNull()
  await restoreOnOpenPage(second, 'Tabs Two')
  expect(await directories.northwind.deletedUser(ids.northwind[1] ?? '')).toBeNull()
  expect(await directories.contoso.deletedUser(ids.contoso[1] ?? '')).not.toBeNull()

  // A reload or the way over Home does not lead a tab to the other tab's customer.
  await first.reload()
  await expect.poll(() => switcher(first).textContent()).toContain('Contoso')
  await first.getByRole('link', { name: 'Home', exact: true }).click()
  await first.getByRole('heading', { name: 'Deleted users who run out of time this week' }).waitFor()
  expect(place(first)).toBe(`/t/${contoso.tenantId}`)
  await second.getByRole('link', { name: 'Home', exact: true }).click()
  await second.waitForURL(`**/t/${northwind.tenantId}`)
  await first.getByRole('link', { name: 'Deleted users', exact: true }).click()
  await first.waitForURL(`**/t/${contoso.tenantId}/deleted-users`)
  await expect.poll(() => switcher(first).textContent()).toContain('Contoso')
  await leave(first)
})

test('an address without a tenant leads to the customer that was looked at last', async () => {
  const page = await browser.visitAs('technician@fabrikam.example')
  // Each address stores its tenant, those that the page loads ahead as well. It is left once all have arrived.
  await page.goto(`/t/${northwind.tenantId}/deleted-users`, { waitUntil: 'networkidle' })
  await page.goto('/deleted-users?sort=purgeAt', { waitUntil: 'networkidle' })
  expect(place(page)).toBe(`/t/${northwind.tenantId}/deleted-users`)
  await page.goto(`/deleted-users?tenant=${contoso.tenantId}`, { waitUntil: 'networkidle' })
  expect(place(page)).toBe(`/t/${contoso.tenantId}/deleted-users`)
  await page.goto('/')
  expect(place(page)).toBe(`/t/${contoso.tenantId}`)
  await leave(page)
})
