import { messages } from '@reprieve/i18n'
import { createTranslator } from 'next-intl'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { leave, look, openBrowser } from './browser.ts'
import { openDirectory } from './directory.ts'
import { countClicks } from './restore-panel.ts'

let browser: Awaited<ReturnType<typeof openBrowser>>
let directory: ReturnType<typeof openDirectory>

beforeAll(async () => {
  browser = await openBrowser()
  directory = openDirectory()
})

afterAll(() => Promise.all([browser.close(), directory.close()]))

/** Creates and deletes users with this prefix, and lets active users take the names of the last ones. */
async function fillBin(prefix: string, clean: number, taken: number) {
  const ids = []
  for (let at = 1; at <= clean + taken; at += 1) {
    const local = `${prefix}.${String(at).padStart(2, '0')}`
    ids.push(await directory.createDeletedUser(local))
    if (at > clean) await directory.createUser(local)
  }
  return ids
}

const selectAll = async (page: Awaited<ReturnType<typeof browser.visitAs>>, text: string) => {
  await page.locator('tbody tr').first().waitFor()
  await page.getByRole('checkbox', { name: text }).click()
}

test('R36 thirty clean users come back by five clicks at most', async () => {
  const ids = await fillBin('thirty', 30, 0)
  const page = await browser.visitAs('admin@contoso.example')
  await page.goto('/deleted-users?search=thirty.')
  await page.locator('tbody tr').first().waitFor()
  const clicks = await countClicks(page)
  await selectAll(page, 'Select all loaded rows')
  await page.getByRole('button', { name: 'Restore users (30)' }).click()
  await page.getByText('30 ready, none needs a decision').waitFor()
  await look(page, 'bulk-1-clean')
  await page.getByRole('button', { name: 'Restore 30 users' }).click()
  await page.getByText('30 users were restored.').waitFor()
  expect(await clicks()).toBeLessThanOrEqual(5)
  await look(page, 'bulk-2-done')
  for (const id of ids) expect((await directory.activeUser(id))?.id).toBe(id)
  await page.getByRole('navigation').getByRole('link', { name: 'Bulk operations' }).click()
  await page.locator('tbody tr').first().getByText('30 users were restored.').waitFor()
  await look(page, 'bulk-3-jobs')
  await leave(page)
})

describe.each(['en', 'nl'] as const)('in %s', (locale) => {
  const { bulkRestore, jobs, list, restore } = messages[locale].web
  const t = createTranslator({ locale, messages: { web: messages[locale].web }, namespace: 'web' })
  const theme = locale === 'en' ? 'light' : 'dark'

  test('R36 R37 who needs a decision is decided in the grid, in the panel or for all, and the rest come back', async () => {
    const prefix = `grid${locale}`
    const [clean, renamed, replaced, left] = await fillBin(prefix, 1, 3)
    const page = await browser.visitAs('admin@contoso.example', { locale, theme })
    await page.goto(`/deleted-users?search=${prefix}.&sort=displayName`)
    await selectAll(page, list.selectAll)
    await page.getByRole('button', { name: t('deletedUsers.restore', { count: 4 }) }).click()
    await page.waitForURL('**/deleted-users/restore')
    const rows = page.locator('tbody tr')
    const stateOf = (state: string) => page.locator(`tbody tr [data-state=${state}]`)
    await expect.poll(() => stateOf('decide').count()).toBe(3)
    await look(page, `bulk-4-decide-${locale}`)

    const row = (at: number) => rows.filter({ hasText: `${prefix}.0${at}@contoso.example` })
    await row(3).getByRole('combobox').selectOption('replaceHolder')
    await expect.poll(() => stateOf('ready').count()).toBe(2)

    await row(2).getByRole('link').first().click()
    const panel = page.getByRole('dialog')
    await panel.getByRole('radio', { name: restore.ways.newUserPrincipalName }).click()
    await panel.getByRole('textbox').fill(`${prefix}.new@contoso.example`)
    await look(page, `bulk-5-panel-${locale}`)
    await panel.getByRole('button', { name: bulkRestore.apply, exact: true }).click()
    await panel.waitFor({ state: 'detached' })
    await page.getByText(`${prefix}.new@contoso.example`).first().waitFor()
    await expect.poll(() => stateOf('ready').count()).toBe(3)

    await page.getByRole('button', { name: t('bulkRestore.filters.decide', { count: 1 }) }).click()
    await expect.poll(() => rows.count()).toBe(1)
    await page.getByRole('button', { name: t('bulkRestore.start', { count: 3 }), exact: true }).click()
    await page.waitForURL('**/jobs/*')
    await expect.poll(() => page.locator('tbody tr [data-state=restored]').count()).toBe(3)
    await look(page, `bulk-6-job-${locale}`)

    expect((await directory.activeUser(clean ?? ''))?.userPrincipalName).toBe(`${prefix}.01@contoso.example`)
    expect((await directory.activeUser(renamed ?? ''))?.userPrincipalName).toBe(
      `${prefix}.new@contoso.example`,
    )
    expect((await directory.activeUser(replaced ?? ''))?.userPrincipalName).toBe(
      `${prefix}.03@contoso.example`,
    )
    expect(await directory.deletedUser(left ?? '')).not.toBeNull()

    const address = await page.getByRole('link', { name: jobs.download }).getAttribute('href')
    const csv = await (await page.context().request.get(address ?? '')).text()
    const lines = csv.trimEnd().split('\r\n')
    expect(lines).toHaveLength(4)
    expect(lines[2]).toContain(`restored,${prefix}.new@contoso.example`)
    await leave(page)
  })
})

test('R37 a strategy decides for all, and what fails meanwhile is tried again', async () => {
  const [first, second] = await fillBin('strategy', 0, 2)
  const page = await browser.visitAs('admin@contoso.example')
  await page.goto('/deleted-users?search=strategy.')
  await selectAll(page, 'Select all loaded rows')
  await page.getByRole('button', { name: 'Restore users (2)' }).click()
  await page.getByText('2 need a decision').waitFor()
  await page.getByLabel('User name is taken').selectOption('proposed')
  await page.getByText('2 ready, none needs a decision').waitFor()
  // Somebody takes the proposed name after the plan was shown. Nothing may be done that the plan did not
  // promise.
  await directory.createUser('strategy.011')
  await page.getByRole('button', { name: 'Restore 2 users' }).click()
  await page
    .getByRole('alert')
    .filter({ hasText: /changed|plan/i })
    .waitFor()
  await page.getByText('2 ready, none needs a decision').waitFor()
  await page.getByRole('button', { name: 'Restore 2 users' }).click()
  await page.getByText('2 users were restored.').waitFor()
  expect((await directory.activeUser(first ?? ''))?.userPrincipalName).not.toBe('strategy.01@contoso.example')
  expect((await directory.activeUser(second ?? ''))?.userPrincipalName).not.toBe(
    'strategy.02@contoso.example',
  )
  await leave(page)
})

test('rows that have failed are tried again by one click', async () => {
  const taken = await directory.createDeletedUser('retried.taken')
  const holder = await directory.createUser('retried.taken')
  const free = await directory.createDeletedUser('retried.free')
  await directory.startRestoreJob([taken, free])
  const page = await browser.visitAs('admin@contoso.example')
  await page.goto('/jobs')
  await page.locator('tbody tr').first().getByText('1 of 2 users were restored; 1 could not').waitFor()
  await page.locator('tbody tr').first().getByRole('link').click()
  await page
    .locator('td[data-column=reason]')
    .getByText(/now held by user/)
    .waitFor()
  await look(page, 'bulk-7-failed')
  await directory.renameUser(holder, 'retried.else')
  await page.getByRole('button', { name: 'Try the failed one again' }).click()
  await page.getByText('1 user was restored.').waitFor()
  expect((await directory.activeUser(taken))?.userPrincipalName).toBe('retried.taken@contoso.example')
  await leave(page)
})

test('a reload keeps the selection, and a window without one leads to the deleted users', async () => {
  await fillBin('kept', 2, 0)
  const page = await browser.visitAs('admin@contoso.example', { width: 360 })
  await page.goto('/deleted-users/restore')
  await page.getByRole('heading', { name: 'No users are selected' }).waitFor()
  await look(page, 'bulk-8-none-360')
  await page.goto('/deleted-users?search=kept.')
  await selectAll(page, 'Select all loaded rows')
  await page.getByRole('button', { name: 'Restore users (2)' }).click()
  await page.getByText('2 ready, none needs a decision').waitFor()
  await page.reload()
  await page.getByText('2 ready, none needs a decision').waitFor()
  await look(page, 'bulk-9-kept-360')
  await leave(page)
})

describe.each(['en', 'nl'] as const)('from a CSV file, in %s', (locale) => {
  const { bulkRestore, restore } = messages[locale].web
  const t = createTranslator({ locale, messages: { web: messages[locale].web }, namespace: 'web' })
  const theme = locale === 'en' ? 'light' : 'dark'

  test('R36 users come back as a spreadsheet names them; lines that name nobody are told, and a name that is none is refused', async () => {
    const prefix = `csv${locale}`
    const [plain, renamed, formula] = await fillBin(prefix, 3, 0)
    const rows = [
      'sep=;',
      'version:v1.0;',
      'Object ID [objectId] Required;newUserPrincipalName;Department',
      `{${plain?.toUpperCase()}};`,
      `${renamed};"${prefix}.new@contoso.example"`,
      `${plain};`,
      'aaaaaaaa-0000-1111-2222-bbbbbbbbbbbb;',
      `${formula};"=HYPERLINK(""http://x"")"`,
    ]
    const page = await browser.visitAs('admin@contoso.example', { locale, theme })
    await page.goto('/deleted-users')
    await page.locator('input[type=file]').setInputFiles({
      name: 'restore.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`\uFEFF${rows.join('\r\n')}\r\n`),
    })
    const dialog = page.getByRole('dialog')
    await dialog.getByText(t('bulkRestore.csv.found', { count: 3, faults: 2 })).waitFor()
    await look(page, `bulk-10-csv-${locale}`)
    const told = await dialog.getByRole('listitem').allTextContents()
    expect(told).toHaveLength(2)
    expect(told[0]).toMatch(/6.*4/)
    expect(told[1]).toMatch(/7.*aaaaaaaa-0000-1111-2222-bbbbbbbbbbbb/)
    expect(await dialog.textContent()).toContain('Department')
    await dialog.getByRole('button', { name: t('bulkRestore.csv.goOn', { count: 3 }) }).click()
    await page.waitForURL('**/deleted-users/restore')
    await page.getByText(restore.rejected['invalid-name']).waitFor()
    await look(page, `bulk-11-csv-grid-${locale}`)
    await page.getByRole('button', { name: t('bulkRestore.start', { count: 2 }) }).waitFor()

    await page
      .locator('tbody tr')
      .filter({ hasText: `${prefix}.03@` })
      .getByRole('link')
      .first()
      .click()
    await dialog.getByRole('button', { name: bulkRestore.withoutNewName }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: t('bulkRestore.start', { count: 3 }) }).click()
    await expect.poll(() => page.locator('tbody tr [data-state=restored]').count()).toBe(3)
    const names = [plain, renamed, formula].map(async (id) => directory.activeUser(id ?? ''))
    expect((await Promise.all(names)).map((user) => user?.userPrincipalName)).toEqual([
      `${prefix}.01@contoso.example`,
      `${prefix}.new@contoso.example`,
      `${prefix}.03@contoso.example`,
    ])

    await page.goto('/deleted-users')
    await page.locator('input[type=file]').setInputFiles({
      name: 'nothing.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('name\r\nAnna\r\n'),
    })
    await dialog.getByText(t('bulkRestore.csv.problems.no-ids', { line: 1 })).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await leave(page)
  })
})
