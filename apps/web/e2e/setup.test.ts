import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@reprieve/observe/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leave, look, openBrowser } from './browser.ts'
import { repository, run, sourceOf, stop, untilReady } from './start-installation.ts'

const password = 'Zemlik-Tovra-53-ok'
const dutchRefusal = /Deze koppeling voor de inrichting werkt niet/
const refusal = /This set-up link does not work/

let site: Awaited<ReturnType<typeof startEmptyInstallation>>
let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  site = await startEmptyInstallation()
  browser = await openBrowser({ url: site.url, password })
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await site?.dispose()
})

/** Starts the admin center over an empty database, as a server does. */
async function startEmptyInstallation() {
  const dataDir = await mkdtemp(join(tmpdir(), 'reprieve-setup-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const environment = {
    PATH: process.env.PATH ?? '',
    NODE_ENV: 'production' as const,
    PORT: `${port}`,
    REPRIEVE_PUBLIC_URL: url,
    REPRIEVE_DATA_DIR: dataDir,
    REPRIEVE_WEB_METRICS_PORT: '0',
  }
  /** Runs `prepare` and returns the link that it prints. */
  async function prepare(): Promise<string | undefined> {
    const output = join(dataDir, `prepared-${Math.random()}.log`)
    const [code] = await once(run(sourceOf('cli'), environment, output, ['prepare']), 'exit')
    expect(code).toBe(0)
    const printed = await readFile(output, 'utf8').catch(() => '')
    return /\S+\/setup\?code=\S+/.exec(printed)?.[0]
  }
  const firstLink = await prepare()
  const web = run([join(repository, 'apps/web/.next/main.mjs')], environment, join(dataDir, 'web.log'))
  await untilReady(`${url}/healthz`)
  return {
    url,
    firstLink,
    prepare,
    output: () => readFile(join(dataDir, 'web.log'), 'utf8'),
    dispose: async () => {
      await stop(web)
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

test('R51 the printed link leads to a page that makes the organisation and signs its administrator in', async () => {
  const { url, firstLink = '' } = site
  expect(firstLink.startsWith(`${url}/setup?code=`)).toBe(true)
  const signIn = await browser.visit()
  await signIn.goto('/')
  await signIn.getByText('There is no organisation yet.').waitFor()
  await look(signIn, 'setup-0-sign-in')
  await leave(signIn)

  const wrong = await browser.visit({ locale: 'nl' })
  await wrong.goto('/setup?code=nothing')
  await wrong.getByText(dutchRefusal).waitFor()
  await look(wrong, 'setup-1-wrong-nl')
  await leave(wrong)

  // This form stays open, and is sent only after somebody else was faster.
  const late = await browser.visit({ locale: 'nl', theme: 'dark', width: 360 })
  await late.goto(firstLink)
  await late.getByLabel('Naam van de organisatie').fill('Tweede')
  await late.getByLabel('Domein').fill('tweede.example')
  await late.getByLabel('Uw naam').fill('Bob Bakker')
  await late.getByLabel('Gebruikersnaam').fill('bob')
  await late.getByText('U meldt zich straks aan als bob@tweede.example.').waitFor()
  await late.getByLabel('Wachtwoord', { exact: true }).fill(password)
  await late.getByLabel('Wachtwoord nogmaals').fill(password)
  await look(late, 'setup-2-filled-nl-dark-360')

  const page = await browser.visit()
  await page.goto(firstLink)
  await look(page, 'setup-3-empty')
  await page.getByRole('button', { name: 'Make the organisation' }).click()
  await page.getByText('Fill this in.').first().waitFor()
  await look(page, 'setup-4-missing')
  await page.getByLabel('Name of the organisation').fill('Acme')
  await page.getByLabel('Domain').fill('acme.example')
  await page.getByLabel('Your name').fill('Ada Byron')
  await page.getByLabel('User name').fill('ada')
  await page.getByLabel('Password', { exact: true }).fill('password1')
  await page.getByLabel('Password again').fill('password2')
  await page.getByRole('button', { name: 'Make the organisation' }).click()
  await page.getByText('The two passwords are not the same.').waitFor()
  await page.getByLabel('Password again').fill('password1')
  await page.getByRole('button', { name: 'Make the organisation' }).click()
  await page.getByText(/easy to guess|too common|often used/i).waitFor()
  await look(page, 'setup-5-weak')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByLabel('Password again').fill(password)
  await page.getByRole('button', { name: 'Make the organisation' }).click()
  await page.waitForURL(/\/t\/[0-9a-f-]{36}$/)
  await page.getByText('Welcome, Ada Byron').waitFor()
  await look(page, 'setup-6-home')
  await leave(page)

  await late.getByRole('button', { name: 'Organisatie maken' }).click()
  await late.getByText(dutchRefusal).waitFor()
  await look(late, 'setup-7-too-late-nl-dark-360')
  await leave(late)

  const again = await browser.visit({ width: 360 })
  await again.goto(firstLink)
  await again.getByText(refusal).waitFor()
  await look(again, 'setup-8-used-360')
  await again.getByRole('link', { name: 'Sign in' }).click()
  await again.getByLabel('User name').waitFor()
  expect(await again.getByText('There is no organisation yet.').count()).toBe(0)
  await leave(again)

  expect(await site.prepare()).toBeUndefined()
  const code = new URL(firstLink).searchParams.get('code') ?? '?'
  const output = await site.output()
  expect([output.includes(code), output.includes(password)]).toEqual([false, false])
}, 240_000)
