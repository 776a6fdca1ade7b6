import { afterAll, beforeAll, expect, test } from 'vitest'
import { leave, look, openBrowser } from './browser.ts'
import { openDirectory } from './directory.ts'
import { countClicks, restorePanel } from './restore-panel.ts'

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

/** Creates a deleted and an active user of the same name. */
async function namesakes(local: string) {
  const userId = await directory.createDeletedUser(local)
  const holderId = await directory.createUser(local)
  return { userId, holderId, name: `${local}@contoso.example` }
}

test('R23 the restored user gets the proposed name, in at most six clicks and without typing', async () => {
  const { userId, holderId, name } = await namesakes('name.new')
  const page = await browser.visitAs('admin@contoso.example')
  const { panel, next, restore, untilDone, line, button } = restorePanel(page)
  await page.goto('/deleted-users?search=name.new')
  const clicks = await countClicks(page)
  await page.getByRole('checkbox', { name: 'Select Name New' }).click()
  await page.getByRole('button', { name: 'Restore user' }).click()
  await panel.getByRole('heading', { name: 'User name conflict' }).waitFor()
  await panel.getByText('What comes back').waitFor()
  await look(page, 'name-1-new-name')
  await next()
  await restore()
  await untilDone()
  expect(await clicks()).toBeLessThanOrEqual(6)
  expect(await line('User name').textContent()).toContain('name.new1@contoso.example')
  await look(page, 'name-2-result')
  await button('Close').last().click()
  expect((await directory.activeUser(userId))?.userPrincipalName).toBe('name.new1@contoso.example')
  expect((await directory.activeUser(holderId))?.userPrincipalName).toBe(name)
  await leave(page)
})

test('R9 R23 a new name is checked while it is typed, by the browser and by the directory', async () => {
  const { userId } = await namesakes('name.typed')
  const page = await browser.visitAs('admin@contoso.example')
  const { open, panel, button, next, restore, untilDone } = restorePanel(page)
  await open('name.typed')
  const field = panel.getByLabel('New user name')
  await field.fill('name..typed')
  await panel.getByText('A dot may not come first, last or twice in a row.').waitFor()
  expect(await button('Next').getAttribute('aria-disabled')).toBe('true')
  await look(page, 'name-3-malformed')
  await field.fill('name.typed')
  await panel.getByText('This name is in use by Name Typed').waitFor()
  expect(await button('Next').getAttribute('aria-disabled')).toBe('true')
  await look(page, 'name-4-taken')
  await field.fill('name.typed.too')
  await next()
  await restore()
  await untilDone()
  expect((await directory.activeUser(userId))?.userPrincipalName).toBe('name.typed.too@contoso.example')
  await leave(page)
})

test('R24 the active user is renamed and the restored one gets its name back', async () => {
  const { userId, holderId, name } = await namesakes('name.rename')
  const page = await browser.visitAs('admin@contoso.example')
  const { open, choose, panel, next, restore, untilDone } = restorePanel(page)
  await open('name.rename')
  const clicks = await countClicks(page)
  await choose('Rename the active user')
  await panel.getByLabel('New user name of Name Rename').waitFor()
  await panel.getByText('What comes back').waitFor()
  await look(page, 'name-5-rename-holder')
  await next()
  await restore()
  await untilDone()
  // One more click opened the panel before counting began.
  expect((await clicks()) + 1).toBeLessThanOrEqual(6)
  expect((await directory.activeUser(userId))?.userPrincipalName).toBe(name)
  expect((await directory.activeUser(holderId))?.userPrincipalName).toBe('name.rename1@contoso.example')
  await leave(page)
})

test('R25 the active user is replaced and goes to the deleted users', async () => {
  const { userId, holderId, name } = await namesakes('name.replace')
  const page = await browser.visitAs('admin@contoso.example')
  const { open, choose, panel, next, restore, untilDone } = restorePanel(page)
  await open('name.replace')
  await choose('Replace the active user')
  await panel.getByText('goes to the deleted users for 30 days').waitFor()
  await look(page, 'name-6-replace-holder')
  await next()
  await restore()
  await untilDone()
  expect((await directory.activeUser(userId))?.userPrincipalName).toBe(name)
  expect((await directory.deletedUser(holderId))?.userPrincipalName).toBe(name)
  await leave(page)
})

test('R26 the name is taken back from a user who has it as a secondary address', async () => {
  const name = 'name.back@contoso.example'
  const userId = await directory.createDeletedUser('name.back')
  const holderId = await directory.createUser('name.other', [
    'SMTP:name.other@contoso.example',
    `smtp:${name}`,
  ])
  const page = await browser.visitAs('admin@contoso.example')
  const { open, choose, panel, next, restore, untilDone } = restorePanel(page)
  await open('name.back')
  await choose('Take the address back')
  await panel.getByText(`loses the additional address ${name}`).waitFor()
  await look(page, 'name-7-take-back')
  await next()
  await restore()
  await untilDone()
  expect((await directory.activeUser(userId))?.userPrincipalName).toBe(name)
  expect((await directory.activeUser(holderId))?.proxyAddresses).toEqual(['SMTP:name.other@contoso.example'])
  await leave(page)
})

test('R15 a name that a group has can only be left to it', async () => {
  const page = await browser.visitAs('admin@contoso.example')
  const { panel, button } = restorePanel(page)
  await page.goto('/deleted-users?search=helpdesk')
  await page.getByRole('link', { name: 'Helen Desker' }).click()
  await panel.getByText('Group', { exact: true }).waitFor()
  await panel.getByText('What comes back').waitFor()
  expect(await panel.getByRole('radio').count()).toBe(1)
  await look(page, 'name-8-group')
  await button('Cancel').click()
  await panel.waitFor({ state: 'detached' })
  await leave(page)
})
