import { messages } from '@reprieve/i18n'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { leave, look, openBrowser } from './browser.ts'
import { contoso, openDirectory } from './directory.ts'

let browser: Awaited<ReturnType<typeof openBrowser>>
let directory: ReturnType<typeof openDirectory>

beforeAll(async () => {
  browser = await openBrowser()
  directory = openDirectory()
})

afterAll(() => Promise.all([browser.close(), directory.close()]))

describe.each(['en', 'nl'] as const)('in %s', (locale) => {
  const { audit, rolesPlace, licencesPlace, search, roles, list } = messages[locale].web

  test('the audit log is filtered by user, actor, operation and day, shows a record, and is exported', async () => {
    const userId = await directory.createUser(`audited.one${locale}`)
    await directory.placeHold(userId, '=HYPERLINK("x")')
    const page = await browser.visitAs('admin@contoso.example', { locale })
    await page.goto('/audit')
    await page.getByRole('heading', { name: audit.title, level: 1 }).waitFor()
    await look(page, `audit-1-${locale}`)
    const rows = page.locator('tbody tr')
    await page.getByLabel(audit.target, { exact: true }).fill(`Audited.One${locale}@contoso.example`)
    await expect.poll(() => rows.count()).toBe(2)
    await page.getByLabel(audit.what, { exact: true }).selectOption('placeHold')
    await expect.poll(() => rows.count()).toBe(1)
    await rows.first().getByRole('link').click()
    const panel = page.getByRole('dialog')
    await panel.getByText('HYPERLINK').first().waitFor()
    await look(page, `audit-2-record-${locale}`)
    await page.goBack()
    await panel.waitFor({ state: 'detached' })
    await expect
      .poll(() =>
        rows
          .first()
          .getByRole('link')
          .evaluate((link) => link === document.activeElement),
      )
      .toBe(true)
    const address = await page.getByRole('link', { name: audit.export }).getAttribute('href')
    const csv = await (await page.context().request.get(address ?? '')).text()
    const lines = csv.trimEnd().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain(`"'=HYPERLINK(""x"")"`)
    expect(lines[1]).toContain(userId)
    await page.getByLabel(audit.actor, { exact: true }).fill('nobody@elsewhere.example')
    await page.getByRole('button', { name: list.tryAgain }).waitFor()
    await leave(page)
  })

  test('a role is given to somebody who is searched for, and taken away', async () => {
    const local = `role.taker${locale}`
    await directory.createUser(local)
    const page = await browser.visitAs('admin@contoso.example', { locale })
    await page.goto('/roles')
    await page.getByRole('heading', { name: rolesPlace.title, level: 1 }).waitFor()
    await look(page, `roles-1-${locale}`)
    const role = roles.helpdeskAdministrator
    const command = page.getByRole('button', { name: rolesPlace.assignNamed.replace('{role}', role) })
    await command.click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox').fill(local)
    await dialog.getByRole('option').first().waitFor()
    await look(page, `roles-2-assign-${locale}`)
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: rolesPlace.assign }).click()
    await dialog.waitFor({ state: 'detached' })
    const section = page.getByRole('region', { name: role })
    await section.getByRole('link', { name: `Role Taker${locale}` }).waitFor()
    await section
      .getByRole('button', {
        name: rolesPlace.removeNamed.replace('{role}', role).replace('{name}', `Role Taker${locale}`),
      })
      .click()
    await dialog.getByRole('button', { name: rolesPlace.remove }).click()
    await dialog.waitFor({ state: 'detached' })
    await section.getByRole('link', { name: `Role Taker${locale}` }).waitFor({ state: 'detached' })
    await leave(page)
  })

  test('licences are shown with their seats', async () => {
    const page = await browser.visitAs('admin@contoso.example', { locale })
    await page.goto('/licenses')
    await page.getByRole('heading', { name: licencesPlace.title, level: 1 }).waitFor()
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(2)
    await page.getByText(licencesPlace.noneFree, { exact: true }).first().waitFor()
    await look(page, `licences-${locale}`)
    await leave(page)
  })

  test('anybody is found from the header, by keyboard alone, active or deleted', async () => {
    const active = await directory.createUser(`sought.active${locale}`)
    const deleted = await directory.createDeletedUser(`sought.deleted${locale}`)
    const page = await browser.visitAs('admin@contoso.example', { locale })
    await page.goto('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    const dialog = page.getByRole('dialog')
    await expect
      .poll(async () => {
        await page.keyboard.press('Control+k')
        return dialog.count()
      })
      .toBe(1)
    await dialog.getByRole('combobox').fill(`sought.active${locale}`)
    await dialog.getByRole('option').first().waitFor()
    await look(page, `search-1-${locale}`)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/t/${contoso.tenantId}/users/${active}`)
    await page.keyboard.press('/')
    await dialog.getByRole('combobox').fill(`sought.deleted${locale}`)
    await dialog.getByText(search.deleted, { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: search.title }).click()
    await dialog.getByRole('combobox').fill(`sought.deleted${locale}`)
    await dialog.getByRole('option').first().click()
    await page.waitForURL(`**/t/${contoso.tenantId}/deleted-users?user=${deleted}`)
    await leave(page)
  })
})

test('each role sees its places alone, and an address of another leads home', async () => {
  const page = await browser.visitAs('reader@contoso.example')
  await page.goto('/')
  const places = page.getByRole('navigation').first().getByRole('link')
  await places.first().waitFor()
  const shown = await places.allTextContents()
  expect(shown).toContain('Active users')
  const answer = await page.context().request.get(`/t/${contoso.tenantId}/audit/export`)
  expect(shown.includes('Audit log')).toBe(answer.status() === 200)
  await page.goto('/roles')
  await page.getByRole('heading', { name: 'Roles', level: 1 }).waitFor()
  expect(await page.getByRole('main').getByRole('button').count()).toBe(0)
  const requestId = '0199a1b2-0000-7000-8000-000000000001'
  const member = { role: 'globalReader', userId: requestId }
  for (const name of ['roles.assign', 'roles.remove']) {
    const refused = await page.context().request.post(`/api/trpc/${name}`, {
      headers: { 'content-type': 'application/json' },
      data: { requestId, member },
    })
    expect([name, refused.status()]).toEqual([name, 403])
  }
  await leave(page)
})

test.each([
  ['', 300_000],
  ['users', 300_000],
  ['deleted-users', 250_000],
  ['roles', 300_000],
  ['licenses', 300_000],
  ['audit', 300_000],
  ['groups', 300_000],
  ['contacts', 300_000],
  ['shared-mailboxes', 300_000],
  ['settings/domains', 300_000],
  ['settings/retention', 300_000],
  ['settings/export', 300_000],
  ['settings/connections', 300_000],
  ['settings/clients', 300_000],
  ['settings/mail', 300_000],
  ['settings/notices', 300_000],
  ['settings/webhooks', 300_000],
  ['me', 300_000],
  ['jobs', 300_000],
  ['users/import', 300_000],
  ['deleted-users/restore', 300_000],
  ['partner', 300_000],
] as const)('/%s needs at most %i bytes of compressed script', async (place, atMost) => {
  const page = await browser.visitAs(
    place === 'partner' ? 'technician@fabrikam.example' : 'admin@contoso.example',
  )
  await page.goto(`/${place}`, { waitUntil: 'networkidle' })
  const bytes = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => /\.js(\?|$)/.test(entry.name))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  )
  expect(bytes).toBeGreaterThan(150_000)
  expect(bytes).toBeLessThanOrEqual(atMost)
  await leave(page)
})
