import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
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

test('a user of an international domain is shown in letters, found by them, and restored', async () => {
  const ascii = 'xn--bcher-kva.example'
  directory.addDomain(ascii)
  const userId = await directory.createUser('lise.letters', undefined, ascii)
  await directory.deleteUser(userId)
  const holderId = await directory.createUser('lise.letters', undefined, ascii)
  const page = await browser.visitAs('admin@contoso.example')
  await page.goto('/deleted-users?search=lise.letters@bücher')
  const name = page.locator('td[data-column=userPrincipalName]')
  await expect.poll(() => name.allTextContents()).toEqual(['lise.letters@bücher.example'])
  expect(await name.locator('bdi').getAttribute('title')).toBe(`lise.letters@${ascii}`)
  const { panel, next, restore, untilDone, line } = restorePanel(page)
  await page.getByRole('link', { name: 'Lise Letters' }).click()
  await panel.getByRole('heading', { name: 'User name conflict' }).waitFor()
  await look(page, 'international-1-conflict')
  expect(await panel.textContent()).not.toContain('xn--')
  await panel.getByLabel('New user name', { exact: true }).fill('lise.back@bücher.example')
  await next()
  await restore()
  await untilDone()
  expect(await line('User name').locator('dd').first().textContent()).toBe('lise.back@bücher.example')
  expect((await directory.activeUser(userId))?.userPrincipalName).toBe(`lise.back@${ascii}`)
  expect((await directory.activeUser(holderId))?.userPrincipalName).toBe(`lise.letters@${ascii}`)
  await leave(page)
})

test('a name that an earlier release stored with marks of direction turns nothing round, on screen and in mail', async () => {
  const userId = await directory.createDeletedUser('dana.marks')
  directory.storeName(userId, 'Dana \u202eכהן')
  const page = await browser.visitAs('admin@contoso.example')
  await page.goto('/deleted-users?search=dana.marks')
  const { panel, next, restore, untilDone, button } = restorePanel(page)
  const link = page.getByRole('link', { name: 'Dana כהן' })
  expect(await link.locator('bdi').textContent()).toBe('Dana כהן')
  await link.click()
  await panel.getByText('What comes back').waitFor()
  expect(await panel.getByRole('heading', { level: 2 }).textContent()).toBe('Restore \u2068Dana כהן\u2069')
  await next()
  await restore()
  await untilDone()
  await look(page, 'direction-1-result')
  const shown = await page.evaluate(() => {
    for (const script of document.querySelectorAll('script')) script.remove()
    return document.documentElement.outerHTML
  })
  expect(shown).toContain('Dana כהן')
  expect(shown).not.toMatch(/[\u202a-\u202e]/)
  await button('Send email and close').click()
  await panel.waitFor({ state: 'detached' })
  const { receivedDir } = inject('installation')
  const subjects = async () => {
    const files = await readdir(receivedDir)
    const mails = await Promise.all(
      files.map(async (file) => simpleParser(await readFile(join(receivedDir, file)))),
    )
    return mails.map(({ subject }) => subject)
  }
  await expect
    .poll(subjects, { timeout: 15_000 })
    .toContain('The account of \u2068Dana כהן\u2069 has been restored')
  await leave(page)
})
