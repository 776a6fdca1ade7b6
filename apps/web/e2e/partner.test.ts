import { messages } from '@reprieve/i18n'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Look, leave, look, openBrowser, signIn } from './browser.ts'
import { contoso, fabrikam, northwind, openDirectory } from './directory.ts'

let browser: Awaited<ReturnType<typeof openBrowser>>
let directories: Readonly<Record<'contoso' | 'fabrikam' | 'northwind', ReturnType<typeof openDirectory>>>

beforeAll(async () => {
  browser = await openBrowser()
  directories = {
    contoso: openDirectory(contoso),
    fabrikam: openDirectory(fabrikam),
    northwind: openDirectory(northwind),
  }
})

afterAll(async () => {
  await browser.close()
  for (const directory of Object.values(directories)) await directory.close()
})

const ways: readonly Look[] = [
  { locale: 'en', theme: 'light' },
  { locale: 'nl', theme: 'dark', width: 360 },
]

/** The text of a message `{count, plural, …}` for the number one. */
const forOne = (message: string): string =>
  (/one \{([^}]*)\}/.exec(message)?.[1] ?? message).replace('#', '1')

describe.each(ways)('in $locale, $theme', (how) => {
  const locale = how.locale ?? 'en'
  const { partner, list, restore, shell } = messages[locale].web

  test('a technician sees what each customer needs, finds a deleted user at any, and goes there', async () => {
    const local = `urgent.${locale}`
    const userId = await directories.northwind.createDeletedUser(local)
    directories.northwind.setHoursLeft(userId, 12)
    const page = await browser.visitAs('technician@fabrikam.example', how)
    await page.goto('/partner')
    await page.waitForURL(`**/t/${fabrikam.tenantId}/partner`)
    await page.getByRole('heading', { name: partner.title, level: 1 }).waitFor()
    const rows = page.locator('tbody tr')
    await expect.poll(() => rows.count()).toBe(3)
    const northwindRow = rows.filter({ hasText: 'Northwind' })
    const need = northwindRow.getByRole('link', { name: forOne(partner.needs.endingWithinDay) })
    await need.waitFor()
    // The relationship with Tailspin ends soon, but the other customers' needs are more urgent.
    expect(await rows.last().textContent()).toContain('Tailspin')
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await look(page, `partner-1-customers-${locale}`)

    await page.getByLabel(partner.search).fill('toso')
    await expect.poll(() => rows.count()).toBe(1)
    await page.getByLabel(partner.search).fill('nobody')
    await page.getByRole('button', { name: list.clearFilters }).click()
    await expect.poll(() => rows.count()).toBe(3)

    await page.getByLabel(partner.findDeleted).fill(local)
    const found = page.getByRole('list', { name: partner.foundDeleted }).getByRole('link')
    await expect.poll(() => found.count()).toBe(1)
    await look(page, `partner-2-found-${locale}`)
    await found.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/t/${northwind.tenantId}/deleted-users?user=${userId}`)
    await page.getByRole('dialog').getByText(restore.comesBack).waitFor()
    await page.goto(`/t/${northwind.tenantId}/partner`)
    await page.waitForURL(`**/t/${fabrikam.tenantId}/partner`)
    await need.click()
    await page.waitForURL(`**/t/${northwind.tenantId}/deleted-users?runs-out=3&sort=purgeAt`)
    const way = page.getByRole('link', { name: shell.customers, exact: true })
    if (how.width) await page.getByRole('button', { name: shell.places }).click()
    await way.click()
    await page.waitForURL(`**/t/${fabrikam.tenantId}/partner`)
    await leave(page)
    await directories.northwind.purgeUser(userId, `${local}@northwind.example`)
  })

  test('R48 whoever manages the partner ends a relationship by typing its domain, and sees the customer no more', async () => {
    const local = `partner.manager.${locale}`
    const userId = await directories.fabrikam.createUser(local)
    const { password } = inject('installation')
    await directories.fabrikam.setPassword(userId, password)
    await directories.fabrikam.giveRole(userId, 'globalAdministrator')
    const domains = [`leaving-${locale}.example`, `staying-${locale}.example`] as const
    const [leaving, staying] = [
      await directories.fabrikam.createCustomer('Leaving Ltd', domains[0], userId),
      await directories.fabrikam.createCustomer('Staying Ltd', domains[1], userId),
    ]
    const page = await browser.visit(how)
    await signIn(page, `${local}@${fabrikam.domain}`, password)
    await page.goto('/partner')
    const row = page.locator('tbody tr').filter({ hasText: 'Leaving Ltd' })
    await row.getByRole('checkbox').click()
    const command = page.getByRole('button', { name: partner.end })
    await command.click()
    const dialog = page.getByRole('dialog')
    const submit = dialog.getByRole('button', { name: partner.endSubmit })
    await dialog.getByLabel(partner.endType).fill(domains[1])
    expect(await submit.getAttribute('aria-disabled')).toBe('true')
    await look(page, `partner-3-end-${locale}`)
    await dialog.getByLabel(partner.endType).fill(domains[0])
    await submit.click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText(partner.ended.replace('{name}', 'Leaving Ltd')).waitFor()
    await row.waitFor({ state: 'detached' })
    await expect.poll(() => command.evaluate((button) => button === document.activeElement)).toBe(true)
    await look(page, `partner-4-ended-${locale}`)
    expect(await directories.fabrikam.seesCustomer(userId, leaving)).toBe(false)
    expect(await directories.fabrikam.seesCustomer(userId, staying)).toBe(true)
    await page.goto(`/t/${leaving}/deleted-users`)
    await page.waitForURL(`**/t/${fabrikam.tenantId}`)
    await leave(page)
  })
})

test('R44 R48 who has no customer is led home, and ends no relationship', async () => {
  const page = await browser.visitAs('admin@contoso.example')
  await page.goto('/partner')
  expect(new URL(page.url()).pathname).toBe(`/t/${contoso.tenantId}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  const headers = { 'content-type': 'application/json' }
  const requestId = '0199a1b2-0000-7000-8000-000000000001'
  const end = (customerId: string) =>
    page.context().request.post('/api/trpc/partner.end', { headers, data: { requestId, customerId } })
  expect((await end(northwind.tenantId)).ok()).toBe(false)
  await leave(page)
  const technician = await browser.visitAs('technician@fabrikam.example')
  const refused = await technician
    .context()
    .request.post('/api/trpc/partner.end', { headers, data: { requestId, customerId: contoso.tenantId } })
  expect(refused.status()).toBe(403)
  await leave(technician)
})
