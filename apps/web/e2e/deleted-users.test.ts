import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { leave, look, openBrowser } from './browser.ts'
import { contoso, openDirectory } from './directory.ts'

let browser: Awaited<ReturnType<typeof openBrowser>>
let directory: ReturnType<typeof openDirectory>

beforeAll(async () => {
  browser = await openBrowser()
  directory = openDirectory()
})

afterAll(() => Promise.all([browser.close(), directory.close()]))

test('the first rows come with the document, and no secret with them', async () => {
  const page = await browser.visitAs('admin@contoso.example')
  const html = await (await page.context().request.get('/deleted-users')).text()
  expect(html).toContain('annelies.devries@contoso.example')
  expect(html).not.toMatch(/argon2|passwordHash/)
  await leave(page)
})

test('sorting, searching and filtering stand in the address and survive a reload', async () => {
  const page = await browser.visitAs('admin@contoso.example')
  await page.goto('/deleted-users')
  await look(page, 'list-1')
  await page.getByRole('button', { name: 'Display name' }).click()
  await page.waitForURL('**/deleted-users?sort=displayName')
  const names = page.locator('tbody tr td[data-column=displayName] a')
  await expect.poll(() => names.first().textContent()).toMatch(/^[AÁ]/)
  await page.getByRole('button', { name: 'Display name' }).click()
  await page.waitForURL('**/deleted-users?sort=-displayName')
  expect(await page.locator('th[aria-sort=descending]').textContent()).toBe('Display name')

  await page.getByRole('button', { name: 'Filters' }).click()
  await page.getByLabel('On hold only').check()
  // Other journeys may have left users on hold.
  const onHold = await directory.deletedUsersOnHold()
  expect(onHold).toContain('Thomas Okafor')
  await expect.poll(async () => (await names.allTextContents()).toSorted()).toEqual(onHold)
  await look(page, 'list-2-filters')
  await page.reload()
  await page.getByRole('button', { name: 'Filters (1)' }).waitFor()
  await expect.poll(async () => (await names.allTextContents()).toSorted()).toEqual(onHold)
  await page.getByRole('button', { name: 'Clear filters' }).click()

  await page.getByLabel('Time runs out').selectOption('3')
  await expect.poll(() => names.allTextContents()).toEqual(expect.arrayContaining(['Eleni Papadaki']))
  expect(await page.locator('tbody').textContent()).toMatch(/1 hour/)
  await look(page, 'list-3-runs-out')

  await page.getByLabel('Search by name or address').fill('no such user')
  await page.getByRole('heading', { name: 'No deleted user fits' }).waitFor()
  await look(page, 'list-4-nothing-found')
  await leave(page)
})

test('a search shows names first, and who is found by the shared domain alone behind them', async () => {
  await directory.createDeletedUser('zed.contorini')
  await directory.createDeletedUser('rank.newer')
  const page = await browser.visitAs('admin@contoso.example')
  await page.goto('/deleted-users?search=conto')
  const names = page.locator('tbody tr td[data-column=displayName] a')
  await expect.poll(() => names.allTextContents()).toEqual(expect.arrayContaining(['Rank Newer']))
  expect(await names.first().textContent()).toBe('Zed Contorini')
  expect(await page.locator('th[aria-sort=descending], th[aria-sort=ascending]').count()).toBe(0)
  await page.getByRole('button', { name: 'Deleted on' }).click()
  await page.waitForURL('**/deleted-users?search=conto&sort=-deletedAt')
  await expect.poll(() => names.first().textContent()).toBe('Rank Newer')
  await leave(page)
})

test('rows are reached, chosen and opened by keyboard, and the focus comes back', async () => {
  const page = await browser.visitAs('admin@contoso.example')
  await page.goto('/deleted-users')
  const rows = page.locator('tbody tr')
  await rows.first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByText('3 selected').waitFor()
  await look(page, 'list-5-selected')
  await page.keyboard.press('Escape')
  await page.getByText('3 selected').waitFor({ state: 'detached' })
  await page.keyboard.press('Home')
  await expect.poll(() => rows.first().evaluate((row) => row === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await page
    .getByRole('dialog')
    .getByText('What comes back')
    .or(page.getByRole('heading', { level: 3 }))
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(() => rows.first().evaluate((row) => row === document.activeElement)).toBe(true)
  await leave(page)
})

test('a range is chosen with Shift and a click', async () => {
  const page = await browser.visitAs('admin@contoso.example')
  await page.goto('/deleted-users')
  const cells = page.locator('tbody tr td[data-column=deletedAt]')
  await cells.nth(1).click()
  await cells.nth(4).click({ modifiers: ['Shift'] })
  await page.getByText('4 selected').waitFor()
  await page.getByRole('button', { name: 'Clear the selection' }).click()
  expect(await page.locator('tbody tr[aria-selected=true]').count()).toBe(0)
  await leave(page)
})

test('the old link with a hash leads to the list', async () => {
  const page = await browser.visitAs('admin@contoso.example')
  await page.goto('/#/deletedusers')
  await page.waitForURL(`${inject('installation').url}/t/${contoso.tenantId}/deleted-users`)
  await leave(page)
})

test('an address of an earlier release, without a tenant, leads to the same place in one', async () => {
  const page = await browser.visitAs('admin@contoso.example')
  for (const tenant of ['', `&tenant=${contoso.tenantId}`]) {
    await page.goto(`/deleted-users?search=annelies&sort=-purgeAt${tenant}`)
    const { pathname, search } = new URL(page.url())
    expect(pathname + search).toBe(`/t/${contoso.tenantId}/deleted-users?search=annelies&sort=-purgeAt`)
    await page.getByRole('link', { name: 'Annelies de Vries' }).waitFor()
  }
  await leave(page)
})

test('a link to one user opens the panel, and going back closes it', async () => {
  const page = await browser.visitAs('admin@contoso.example')
  await page.goto('/deleted-users?search=annelies')
  const link = await page.getByRole('link', { name: 'Annelies de Vries' }).getAttribute('href')
  await page.goto(`/deleted-users${link}`)
  await page.getByRole('dialog').getByRole('heading', { name: 'Restore Annelies de Vries' }).waitFor()
  const reports = page.getByRole('dialog').locator('dl > div', { hasText: 'Direct reports' }).locator('dd')
  expect(await reports.textContent()).toMatch(/^\S.+ and \S.+$/)
  await page.goto('/deleted-users?search=annelies')
  await page.getByRole('link', { name: 'Annelies de Vries' }).click()
  await page.getByRole('dialog').waitFor()
  await page.goBack()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await leave(page)
})

test('an address that is none says so', async () => {
  const page = await browser.visitAs('admin@contoso.example')
  const answer = await page.goto('/no-such-place')
  expect(answer?.status()).toBe(404)
  await page.getByRole('link', { name: 'Go to the home page' }).waitFor()
  await look(page, 'not-found')
  const inTenant = await page.goto(`/t/${contoso.tenantId}/no-such-place`)
  expect(inTenant?.status()).toBe(404)
  await page.getByRole('link', { name: 'Deleted users' }).waitFor()
  await look(page, 'not-found-in-tenant')
  await page.getByRole('link', { name: 'Go to the home page' }).click()
  await page.waitForURL(`**/t/${contoso.tenantId}`)
  await leave(page)
})
