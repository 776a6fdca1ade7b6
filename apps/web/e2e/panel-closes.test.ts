import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

const hidden = (page: Page) =>
  page.locator('#content').evaluate((main) => main.closest('[aria-hidden]') !== null)

/** Names the element that has the focus. It is `BODY` if the focus was lost. */
const focused = (page: Page) =>
  page.evaluate(
    () =>
      document.activeElement?.id || document.activeElement?.textContent || document.activeElement?.tagName,
  )

describe('the panel closes', () => {
  const ways: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
    [
      'by its cross',
      (page) => page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click(),
    ],
    ['by Cancel', (page) => page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()],
    ['by Escape', (page) => page.keyboard.press('Escape')],
    ['by a click beside it', (page) => page.mouse.click(300, 400)],
    ['by going back', (page) => page.goBack()],
  ]
  test.each(ways)(
    '%s: the page can be read again, the focus is where it was, and nothing is asked',
    async (_way, close) => {
      const page = await browser.visitAs('admin@contoso.example')
      const { open, panel } = restorePanel(page)
      await open('annelies.devries', 'Annelies de Vries')
      await expect.poll(() => hidden(page)).toBe(true)
      const asked: string[] = []
      page.on(
        'request',
        (request) => request.url().includes('deletedUsers.list') && asked.push(request.url()),
      )
      await close(page)
      await panel.waitFor({ state: 'detached' })
      await expect.poll(() => focused(page)).toBe('Annelies de Vries')
      await expect.poll(() => hidden(page)).toBe(false)
      expect(asked).toEqual([])
      await leave(page)
    },
  )
})

test('after restores the page can be read, the focus is in it, and the list asks for nothing', async () => {
  await directory.createDeletedUser('closing.one')
  await directory.createDeletedUser('closing.two')
  const page = await browser.visitAs('admin@contoso.example')
  const { panel, next, restore, untilDone, button } = restorePanel(page)
  await page.goto('/deleted-users?search=closing.')
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click()
  await page.getByRole('button', { name: 'Restore one by one' }).click()
  const asked: string[] = []
  page.on('request', (request) => request.url().includes('deletedUsers.list') && asked.push(request.url()))
  await panel.getByText('User 1 of 2').waitFor()
  await next()
  await restore()
  await untilDone()
  await button('Next user').click()
  await panel.getByText('User 2 of 2').waitFor()
  await next()
  await restore()
  await untilDone()
  await button('Close').last().click()
  await panel.waitFor({ state: 'detached' })
  await page.getByText('No deleted user fits').waitFor()
  await expect.poll(() => hidden(page)).toBe(false)
  await expect.poll(() => focused(page)).toBe('Restore one by one')
  expect(asked).toEqual([])
  await leave(page)
})

test('a restore from the row leaves the focus on the page, as the row is gone', async () => {
  await directory.createDeletedUser('closing.row')
  const page = await browser.visitAs('admin@contoso.example')
  const { open, next, restore, untilDone, panel, button } = restorePanel(page)
  await open('closing.row')
  await next()
  await restore()
  await untilDone()
  await button('Close').last().click()
  await panel.waitFor({ state: 'detached' })
  await page.getByText('No deleted user fits').waitFor()
  await expect.poll(() => focused(page)).toBe('content')
  await leave(page)
})

test('a typed password is kept when the plan turns stale', async () => {
  const userId = await directory.createDeletedUser('closing.stale')
  const page = await browser.visitAs('admin@contoso.example')
  const { open, next, choose, restore, untilDone, panel } = restorePanel(page)
  await open('closing.stale')
  await next()
  await choose('Let me create the password')
  await panel.getByLabel('Password', { exact: true }).fill('otter lantern gravel 58')
  await panel.getByRole('checkbox', { name: /must change/ }).uncheck()
  await directory.createUser('closing.stale')
  await restore()
  await panel.getByText('The directory has changed meanwhile').waitFor()
  await next()
  expect(await panel.getByLabel('Password', { exact: true }).inputValue()).toBe('otter lantern gravel 58')
  expect(await panel.getByRole('checkbox', { name: /must change/ }).isChecked()).toBe(false)
  await restore()
  await untilDone()
  // R23: the heading shows the name that the user has now.
  expect(await panel.locator('h2 ~ p, header p').first().textContent()).toContain(
    'closing.stale1@contoso.example',
  )
  expect((await directory.activeUser(userId))?.userPrincipalName).toBe('closing.stale1@contoso.example')
  await leave(page)
})

describe('what is chosen can be seen', () => {
  test('in the theme of high contrast: the text of a chosen row stands out', async () => {
    const page = await browser.visitAs('admin@contoso.example', { theme: 'contrast' })
    await page.goto('/deleted-users')
    await page.locator('tbody tr').first().focus()
    await page.keyboard.press('Space')
    const row = page.locator('tbody tr[aria-selected=true]')
    await row.waitFor()
    const styles = await row.evaluate((chosen) => getComputedStyle(chosen).boxShadow)
    expect(styles).toContain('inset')
    // axe measures the contrast of every text of the row.
    await look(page, 'chosen-contrast')
    await leave(page)
  })

  test('in forced colours: a chosen row and the current step have an edge that others do not have', async () => {
    const page = await browser.visitAs('admin@contoso.example')
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto('/deleted-users')
    const rows = page.locator('tbody tr')
    await rows.nth(1).locator('td[data-column=deletedAt]').click()
    const outline = (at: number) => rows.nth(at).evaluate((row) => getComputedStyle(row).outlineStyle)
    expect([await outline(1), await outline(2)]).toEqual(['solid', 'none'])
    await look(page, 'chosen-forced')
    const { open, panel } = restorePanel(page)
    await open('annelies.devries', 'Annelies de Vries')
    const colours = await panel
      .locator('ol li')
      .evaluateAll((steps) => steps.map((step) => getComputedStyle(step).borderBottomColor))
    expect(new Set(colours.slice(1)).size).toBe(1)
    expect(colours[0]).not.toBe(colours[1])
    await look(page, 'chosen-forced-step')
    await leave(page)
  })
})
