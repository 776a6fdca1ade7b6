import { existsSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Locale, languageTags } from '@reprieve/i18n'
import { createSecretWatch } from '@reprieve/observe/testing'
import type axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page, type Response } from 'playwright-core'
import { expect, inject, onTestFailed } from 'vitest'
import type { Installation } from './start-installation.ts'

export type Person = 'admin@contoso.example' | 'reader@contoso.example' | 'technician@fabrikam.example'

export interface Look {
  readonly theme?: 'light' | 'dark' | 'contrast'
  readonly locale?: Locale
  readonly width?: number
}

const screenshots = fileURLToPath(new URL('./screenshots/', import.meta.url))
const places = [process.env.REPRIEVE_CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome']
const executablePath = places.find((path) => path && existsSync(path)) ?? ''

/** The admin center that a journey visits. */
type Site = Pick<Installation, 'url' | 'password'>

/** Opens a browser for the journeys of one file. */
export async function openBrowser(site: Site = inject('installation')) {
  await mkdir(screenshots, { recursive: true })
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
  })
  const states = new Map<Person, Awaited<ReturnType<BrowserContext['storageState']>>>()
  return {
    close: () => browser.close(),
    /** Opens a window in which nobody is signed in. */
    visit: (look: Look = {}) => openPage(browser, site, look),
    /** Opens a window in which this person is signed in. */
    visitAs: async (person: Person, look: Look = {}): Promise<Page> => {
      const known = states.get(person)
      if (known) return openPage(browser, site, look, known)
      const page = await openPage(browser, site, look)
      await signIn(page, person, site.password)
      states.set(person, await page.context().storageState())
      return page
    },
  }
}

/** Expects the page to be no wider than the window. */
export async function fits(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(content).toBeLessThanOrEqual(window ?? 0)
}

export async function signIn(page: Page, userName: string, password: string): Promise<void> {
  await page.goto('/signin')
  await page.locator('input[name=userPrincipalName]').fill(userName)
  await page.locator('input[name=password]').fill(password)
  await page.locator('button[type=submit]').click()
  await page.waitForURL((url) => !url.pathname.startsWith('/signin') || url.pathname.endsWith('new-password'))
}

const watch = createSecretWatch()

/**
 * R50: searches every page and answer for secrets. A password that a page requests in order to show it is not
 * one.
 */
async function searchForSecrets(response: Response): Promise<void> {
  if (!/html|json|x-component/.test(response.headers()['content-type'] ?? '')) return
  watch.remember(inject('installation').password, 'password')
  // If the page was left before an answer was read, nobody has seen the answer.
  const text = await response.text().catch(() => '')
  watch.search(new URL(response.url()).pathname, text)
}

const faults = new WeakMap<Page, string[]>()

async function openPage(
  browser: Browser,
  { url }: Site,
  { theme = 'light', locale = 'en', width = 1280 }: Look,
  state?: Awaited<ReturnType<BrowserContext['storageState']>>,
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: width < 500 ? 780 : 800 },
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    locale: languageTags[locale],
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...(state && { storageState: state }),
  })
  await context.addCookies([
    { name: 'reprieve.theme', value: theme, url },
    { name: 'reprieve.time-zone', value: 'Europe/Amsterdam', url },
  ])
  const page = await context.newPage()
  onTestFailed(async ({ task }) => {
    const name = `${task.suite?.name ?? ''} ${task.name}`.replaceAll(/\W+/g, '-').slice(0, 80)
    await page.screenshot({ path: join(screenshots, `failed-${name}.png`) }).catch(() => undefined)
    process.stderr.write(`${name} at ${page.url()}: ${JSON.stringify(faults.get(page))}\n`)
  })
  page.on('response', (response) => void searchForSecrets(response))
  const seen: string[] = []
  faults.set(page, seen)
  page.on('pageerror', (error) => seen.push(error.message))
  page.on('console', (message) => {
    const expected = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !expected) seen.push(message.text())
  })
  return waitingForScripts(page)
}

/**
 * Makes navigation wait until the page's scripts listen. A person needs longer than that to look at a page,
 * but a journey would click too early.
 */
function waitingForScripts(page: Page): Page {
  const goto = page.goto.bind(page)
  const reload = page.reload.bind(page)
  const listening = () =>
    page.waitForFunction(() => {
      const first = document.querySelector('button, input, a')
      const hasScripts = document.querySelector('script[src*="/_next/"]') !== null
      return !hasScripts || first === null || Object.keys(first).some((key) => key.startsWith('__reactProps'))
    })
  page.goto = async (...given) => {
    const response = await goto(...given)
    await listening()
    return response
  }
  page.reload = async (...given) => {
    const response = await reload(...given)
    await listening()
    return response
  }
  return page
}

/**
 * Closes the window. Fails if a script in it failed, the content security policy blocked one, or a secret was
 * found.
 */
export async function leave(page: Page): Promise<void> {
  await page.context().close()
  expect(faults.get(page)).toEqual([])
  expect(watch.findings()).toEqual([])
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Judged {
  /** Whether contrasts are measured. This takes longer than all other rules together. Default: yes. */
  readonly colours?: boolean
}

/** Stores a screenshot, and fails if axe finds a barrier. */
export async function look(page: Page, name: string, { colours = true }: Judged = {}): Promise<void> {
  // Taking a screenshot also ends transitions. Axe would judge a colour that an element has only for a moment.
  await page.screenshot({ path: join(screenshots, `${name}.png`), animations: 'disabled' })
  const isLoaded = await page.evaluate(() => 'axe' in window)
  // The debugger evaluates the script, so the content security policy does not apply to it.
  if (!isLoaded) await page.evaluate(axeSource)
  const found = await page.evaluate(async (enabled) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'color-contrast': { enabled } },
    })
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
    )
  }, colours)
  expect(found).toEqual([])
}
