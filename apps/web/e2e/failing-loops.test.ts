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

test('Home says which background work fails again and again, until it does not any more', async () => {
  await directory.noteRound('purge', 3)
  const page = await browser.visitAs('admin@contoso.example')
  await page.goto('/')
  await page.getByText('removal of users past their window').waitFor()
  expect(await page.getByText('Background work fails').count()).toBe(1)
  await look(page, 'home-failing')
  await directory.noteRound('purge', 0)
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.getByText('Background work fails').count()).toBe(0)
  await leave(page)
})

test('in Dutch, in the dark and on a telephone', async () => {
  await directory.noteRound('mail', 5)
  const page = await browser.visitAs('admin@contoso.example', { locale: 'nl', theme: 'dark', width: 360 })
  await page.goto('/')
  await page.getByText('Achtergrondwerk mislukt').waitFor()
  await look(page, 'home-failing-nl')
  await directory.noteRound('mail', 0)
  await leave(page)
})
