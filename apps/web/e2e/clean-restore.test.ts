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

test('a user without conflicts is back after at most four clicks, from the row on', async () => {
  const userId = await directory.createDeletedUser('clean.four')
  const page = await browser.visitAs('admin@contoso.example')
  const { button, panel, untilDone, password, next, restore } = restorePanel(page)
  await page.goto('/deleted-users?search=clean.four')
  const clicks = await countClicks(page)

  await page.getByRole('checkbox', { name: 'Select Clean Four' }).click()
  await page.getByRole('button', { name: 'Restore user' }).click()
  await panel.getByText('What comes back').waitFor()
  await look(page, 'clean-1-review')
  await next()
  await look(page, 'clean-2-password')
  await restore()
  await untilDone()
  expect(await clicks()).toBeLessThanOrEqual(4)
  await look(page, 'clean-3-result')

  expect((await directory.activeUser(userId))?.userPrincipalName).toBe('clean.four@contoso.example')
  expect(await directory.canSignIn('clean.four@contoso.example', await password())).toBe(true)
  const records = await directory.audit(userId)
  expect(records[0]).toMatchObject({
    outcome: 'succeeded',
    actor: { kind: 'user', userPrincipalName: 'admin@contoso.example' },
  })

  await button('Close').last().click()
  await panel.waitFor({ state: 'detached' })
  await page.getByText('No deleted user fits').waitFor()
  await leave(page)
})

test('R34 a password that is typed is measured, refused where it is weak, and set', async () => {
  await directory.createDeletedUser('clean.typed')
  const page = await browser.visitAs('admin@contoso.example')
  const { open, next, choose, panel, button, restore, untilDone } = restorePanel(page)
  await open('clean.typed')
  await next()
  await choose('Let me create the password')
  const field = panel.getByLabel('Password', { exact: true })
  await field.fill('password1')
  await panel.getByText('Very weak').waitFor()
  await look(page, 'password-weak')
  await restore()
  await panel.getByText('easy to guess').waitFor()
  await field.fill('otter lantern gravel 58')
  await panel.getByText('Very strong').waitFor()
  await panel.getByRole('checkbox', { name: /must change/ }).uncheck()
  await restore()
  await untilDone()
  await panel.getByRole('heading', { name: 'New password' }).waitFor()
  expect(await directory.canSignIn('clean.typed@contoso.example', 'otter lantern gravel 58')).toBe(true)
  await button('Close').last().click()
  await leave(page)
})

test('several selected users are restored one after the other', async () => {
  const [one, two] = [
    await directory.createDeletedUser('several.one'),
    await directory.createDeletedUser('several.two'),
  ]
  const page = await browser.visitAs('admin@contoso.example')
  const { panel, next, restore, untilDone, button } = restorePanel(page)
  await page.goto('/deleted-users?search=several.')
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click()
  await page.getByRole('button', { name: 'Restore one by one' }).click()
  await panel.getByText('User 1 of 2').waitFor()
  await next()
  await restore()
  await untilDone()
  await button('Next user').click()
  await panel.getByText('User 2 of 2').waitFor()
  await panel.getByText('What comes back').waitFor()
  await next()
  await restore()
  await untilDone()
  await button('Close').last().click()
  expect(await directory.activeUser(one)).not.toBeNull()
  expect(await directory.activeUser(two)).not.toBeNull()
  await leave(page)
})
