import { readFile } from 'node:fs/promises'
import { messages } from '@reprieve/i18n'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Look, leave, look, openBrowser, signIn } from './browser.ts'
import { contoso, openDirectory } from './directory.ts'

let browser: Awaited<ReturnType<typeof openBrowser>>
let directory: ReturnType<typeof openDirectory>

beforeAll(async () => {
  browser = await openBrowser()
  directory = openDirectory()
})

afterAll(() => Promise.all([browser.close(), directory.close()]))

const ways: readonly Look[] = [
  { locale: 'en', theme: 'light' },
  { locale: 'nl', theme: 'dark' },
  { locale: 'de', theme: 'light', width: 360 },
]

describe.each(ways)('in $locale, $theme', (how) => {
  const locale = how.locale ?? 'en'
  const { settings, me, shell, newPassword } = messages[locale].web

  test('R52 a domain is added with its TXT record, made the default once verified, and removed', async () => {
    const { domains } = settings
    const [added, verified] = [`added-${locale}.example`, `verified-${locale}.example`]
    directory.addDomain(verified)
    const page = await browser.visitAs('admin@contoso.example', how)
    await page.goto('/settings')
    await page.waitForURL(`**/t/${contoso.tenantId}/settings/domains`)
    await page.getByRole('heading', { name: settings.title, level: 1 }).waitFor()
    const command = page.getByRole('button', { name: domains.add })
    await command.click()
    const panel = page.getByRole('dialog')
    const submit = panel.getByRole('button', { name: domains.addSubmit, exact: true })
    await panel.getByLabel(domains.name).fill('no domain')
    await submit.click()
    await panel.getByRole('alert').waitFor()
    await look(page, `settings-1-add-${locale}`)
    await panel.getByLabel(domains.name).fill(added)
    await submit.click()
    await panel.waitFor({ state: 'detached' })
    await expect.poll(() => command.evaluate((button) => button === document.activeElement)).toBe(true)
    const item = page.getByRole('listitem').filter({ hasText: added })
    await item.locator('code').waitFor()
    await look(page, `settings-2-domains-${locale}`)
    await item.getByRole('button', { name: domains.removeNamed.replace('{name}', added) }).click()
    await panel.getByRole('button', { name: domains.remove, exact: true }).click()
    await panel.waitFor({ state: 'detached' })
    await item.waitFor({ state: 'detached' })
    const other = page.getByRole('listitem').filter({ hasText: verified })
    await other.getByRole('button', { name: domains.makeDefaultNamed.replace('{name}', verified) }).click()
    await other.getByText(domains.default, { exact: true }).waitFor()
    const first = page.getByRole('listitem').filter({ hasText: contoso.domain }).first()
    await first
      .getByRole('button', { name: domains.makeDefaultNamed.replace('{name}', contoso.domain) })
      .click()
    await first.getByText(domains.default, { exact: true }).waitFor()
    await leave(page)
  })

  test('R2 R43 the retention is changed within its limits, and kept', async () => {
    const { retention } = settings
    const page = await browser.visitAs('admin@contoso.example', how)
    await page.goto('/settings/retention')
    const days = page.getByLabel(retention.retentionDays)
    await days.fill('200')
    await page.getByText('180', { exact: false }).first().waitFor()
    const save = page.getByRole('button', { name: retention.save })
    expect(await save.getAttribute('aria-disabled')).toBe('true')
    await look(page, `settings-3-retention-${locale}`)
    await days.fill('45')
    await save.click()
    await page.getByText(retention.saved).waitFor()
    await page.reload()
    expect(await days.inputValue()).toBe('45')
    await days.fill('30')
    await save.click()
    await page.getByText(retention.saved).waitFor()
    await leave(page)
  })

  test('R59 the directory is downloaded in each format, with formulas escaped', async () => {
    const { export: words } = settings
    const local = `taken.out${locale}`
    const userId = await directory.createUser(local)
    await directory.changeDisplayName(userId, '=HYPERLINK("x")')
    const page = await browser.visitAs('admin@contoso.example', how)
    await page.goto('/settings/export')
    await page.getByRole('heading', { name: words.title, level: 2 }).waitFor()
    await look(page, `settings-4-export-${locale}`)
    const contents = new Map<string, string>()
    for (const format of ['jsonl', 'csv', 'ldif'] as const) {
      await page.getByRole('radio', { name: words.formats[format] }).check()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: words.download, exact: true }).click(),
      ])
      expect(download.suggestedFilename()).toBe(`directory.${format}`)
      contents.set(format, await readFile(await download.path(), 'utf8'))
    }
    const records = (contents.get('jsonl') ?? '').trimEnd().split('\n')
    const told = records.map((line) => JSON.parse(line))
    expect(told[0]).toMatchObject({ kind: 'tenant', id: contoso.tenantId })
    expect(told).toContainEqual(expect.objectContaining({ kind: 'user', id: userId, deletion: null }))
    expect(told.some(({ deletion }) => deletion?.purgeAt !== undefined)).toBe(true)
    const row = (contents.get('csv') ?? '').split('\r\n').find((line) => line.includes(userId))
    expect(row).toContain(`${local}@contoso.example,"'=HYPERLINK(""x"")"`)
    expect(contents.get('ldif')).toContain(`entryUUID: ${userId}\n`)
    await leave(page)
  })

  test('R33 whoever has no role changes the own password, and signs out everywhere', async () => {
    const local = `own.account${locale}`
    const userId = await directory.createUser(local)
    const [old, chosen] = ['otter lantern gravel 58', 'walnut ferry harbour 81']
    await directory.setPassword(userId, old)
    const name = `${local}@contoso.example`
    const page = await browser.visit(how)
    await signIn(page, name, old)
    const other = await browser.visit(how)
    await signIn(other, name, old)
    await page.getByRole('main').getByRole('link', { name: shell.me }).click()
    await page.getByRole('heading', { name: me.title, level: 1 }).waitFor()
    await look(page, `my-account-1-${locale}`)
    await page.getByLabel(me.current).fill(old)
    await page.getByLabel(newPassword.new, { exact: true }).fill(chosen)
    await page.getByLabel(newPassword.repeated).fill(chosen)
    await page.getByRole('button', { name: me.save }).click()
    await page.getByText(me.changed).waitFor()
    expect(await directory.canSignIn(name, old)).toBe(false)
    await other.goto('/')
    await other.waitForURL('**/signin?**')
    await leave(other)
    const third = await browser.visit(how)
    await signIn(third, name, chosen)
    await page.getByRole('button', { name: me.signOutEverywhere }).click()
    await page.waitForURL('**/signin**')
    await third.goto('/')
    await third.waitForURL('**/signin?**')
    await leave(third)
    expect(await directory.canSignIn(name, chosen)).toBe(true)
    await leave(page)
  })
})

test('R44 a reader sees no settings, an address of them leads home, and the server refuses to change any', async () => {
  const page = await browser.visitAs('reader@contoso.example')
  await page.goto('/settings/domains')
  expect(new URL(page.url()).pathname).toBe(`/t/${contoso.tenantId}`)
  const places = page.getByRole('navigation').first().getByRole('link')
  expect(await places.allTextContents()).not.toContain('Settings')
  const download = `/t/${contoso.tenantId}/settings/export/download`
  for (const [format, status] of [
    ['jsonl', 403],
    ['xml', 400],
  ])
    expect((await page.context().request.get(`${download}?format=${format}`)).status()).toBe(status)
  const requestId = '0199a1b2-0000-7000-8000-000000000001'
  const domain = { requestId, domain: contoso.domain }
  const calls = {
    addDomain: domain,
    verifyDomain: domain,
    setDefaultDomain: domain,
    removeDomain: domain,
    change: { requestId, settings: { retentionDays: 1 } },
  }
  for (const [name, data] of Object.entries(calls)) {
    const refused = await page.context().request.post(`/api/trpc/settings.${name}`, {
      headers: { 'content-type': 'application/json', 'x-reprieve-tenant': contoso.tenantId },
      data,
    })
    expect([name, refused.status()]).toEqual([name, 403])
  }
  await leave(page)
})

test('nobody is signed out by who is not signed in', async () => {
  const { url } = inject('installation')
  const answer = await fetch(`${url}/api/trpc/account.endSessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ requestId: '0199a1b2-0000-7000-8000-000000000001' }),
  })
  expect(answer.status).toBe(401)
})
