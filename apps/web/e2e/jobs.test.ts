import { afterAll, beforeAll, expect, test } from 'vitest'
import { leave, look, openBrowser } from './browser.ts'
import { openDirectory } from './directory.ts'

let browser: Awaited<ReturnType<typeof openBrowser>>
let directory: ReturnType<typeof openDirectory>

beforeAll(async () => {
  browser = await openBrowser()
  directory = openDirectory()
})

afterAll(() => Promise.all([browser.close(), directory.close()]))

test('R38 a bulk restore that somebody started is seen running and ending, and the list is read anew', async () => {
  const ids = []
  for (let count = 0; count < 12; count += 1) {
    ids.push(await directory.createDeletedUser(`wim.bulk${count}`))
  }
  await directory.startRestoreJob(ids)
  await directory.workOnJob(5)

  const page = await browser.visitAs('admin@contoso.example')
  await page.goto('/deleted-users?search=wim.bulk')
  await page.getByText('Restoring 12 users: 5 done, 0 of them failed').waitFor()
  expect(await page.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('5')
  await look(page, 'job-1-running')
  await page.getByText('12 users were restored.').waitFor()
  await page.getByRole('heading', { name: 'No deleted user fits' }).waitFor()
  await look(page, 'job-2-ended')
  await page.getByRole('button', { name: 'Close this message' }).click()
  expect(await page.getByText('12 users were restored.').count()).toBe(0)
  await leave(page)
})

test('in Dutch, in the dark and on a telephone', async () => {
  const ids = [await directory.createDeletedUser('wim.klein'), await directory.createDeletedUser('wim.groot')]
  await directory.startRestoreJob(ids)
  await directory.workOnJob(1)
  const page = await browser.visitAs('admin@contoso.example', { locale: 'nl', theme: 'dark', width: 360 })
  await page.goto('/deleted-users')
  await page.getByText('2 gebruikers worden hersteld: 1 gedaan, waarvan 0 mislukt').waitFor()
  await look(page, 'job-3-dutch-dark-360')
  await page.getByText('2 gebruikers zijn hersteld.').waitFor()
  await leave(page)
})
