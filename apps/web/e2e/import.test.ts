import { messages } from '@reprieve/i18n'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Look, leave, look, openBrowser } from './browser.ts'
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
  { locale: 'nl', theme: 'dark', width: 360 },
]

const choose = (page: Page, name: string, text: string | Buffer) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

/** The button that starts the import, whatever number it shows. */
const startOf = (page: Page, words: string) =>
  page.getByRole('button', { name: new RegExp(words.replace(/\{count.*\}\}/, '.+')) })

describe.each(ways)('in $locale, $theme', (how) => {
  const locale = how.locale ?? 'en'
  const { import: words, users, jobs } = messages[locale].web
  const source = `hr-${locale}`

  test('R55 R56 R58 a file is planned, carried out by the worker, and changes nothing the second time', async () => {
    const gone = await directory.createDeletedUser(`imported.gone${locale}`)
    const old = await directory.createUser(`imported.old${locale}`)
    // A spreadsheet saves a file like this: with a byte order mark, semicolons, a heading in capitals, and a
    // column of its own.
    const lines = [
      'id;USERPRINCIPALNAME;displayName;jobTitle;shoeSize;usageLocation',
      `n-1;imported.new${locale};"New; with a semicolon";=1+1;43;NL`,
      `n-2;imported.old${locale}@contoso.example;Imported Old${locale};Analyst;;`,
      `n-3;imported.gone${locale}@contoso.example;Imported Gone${locale};;;`,
      `n-4;imported.wrong${locale};Wrong;;;Nowhere`,
      ';;;;;',
    ]
    const file = `\ufeff${lines.join('\r\n')}\r\n`
    const page = await browser.visitAs('admin@contoso.example', how)
    await page.goto('/users')
    await page.getByRole('button', { name: users.commands.import, exact: true }).click()
    await page.waitForURL(`**/t/${contoso.tenantId}/users/import`)
    await page.getByRole('heading', { name: words.title, level: 1 }).waitFor()
    await choose(page, 'people.csv', file)
    await page.getByLabel(words.source, { exact: true }).fill(source)
    await look(page, `import-1-file-${locale}`)
    await page.getByRole('button', { name: words.read }).click()
    await page.getByRole('heading', { name: words.planTitle }).waitFor()
    const filter = (name: string) => page.getByRole('toolbar', { name: words.show }).getByText(name)
    for (const outcome of ['create', 'change', 'restore', 'refused'] as const)
      expect(await filter(`${words.outcomes[outcome]} (1)`).count(), outcome).toBe(1)
    await page.getByText('shoeSize').waitFor()
    await look(page, `import-2-plan-${locale}`)
    await filter(`${words.outcomes.restore} (1)`).click()
    const rows = page.locator('tbody tr')
    await expect.poll(() => rows.count()).toBe(1)
    expect(await rows.first().textContent()).toContain(`Imported Gone${locale}`)
    expect(await directory.deletedUser(gone)).not.toBeNull()
    await startOf(page, words.start).click()
    await page.waitForURL('**/jobs/*')
    await page.getByRole('heading', { level: 1 }).getByText('people.csv').waitFor()
    await page.getByText(`${words.done.refused} (1)`).waitFor()
    await page.getByText(`${words.done.created} (1)`).waitFor()
    await expect.poll(() => rows.count()).toBeGreaterThan(3)
    await look(page, `import-3-done-${locale}`)
    expect((await directory.activeUser(gone))?.userPrincipalName).toBe(
      `imported.gone${locale}@contoso.example`,
    )
    expect(await directory.activeUser(old)).toMatchObject({ jobTitle: 'Analyst' })

    const results = await page.getByRole('link', { name: words.resultsCsv }).getAttribute('href')
    const answer = await page.context().request.get(results ?? '')
    expect(answer.headers()['x-content-type-options']).toBe('nosniff')
    const csv = (await answer.text()).split('\r\n')
    const refused = csv.find((line) => line.includes('refused'))
    expect(refused).toMatch(new RegExp(`^n-4,imported.wrong${locale},Wrong,,,Nowhere,.*,5,refused,,`))
    const json = await (await page.context().request.get(`${results}?format=json`)).text()
    expect(
      json
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).outcome),
    ).toEqual(expect.arrayContaining(['created', 'changed', 'restored', 'refused']))
    await page.goto('/jobs')
    await page.getByText(jobs.origins.import).first().waitFor({ state: 'attached' })
    await page.locator('tbody tr').first().getByRole('link').click()
    await page.getByRole('heading', { level: 1 }).getByText('people.csv').waitFor()

    await page.goto('/users/import')
    await choose(page, 'again.csv', lines.filter((line) => !line.startsWith('n-4')).join('\n'))
    await page.getByLabel(words.source, { exact: true }).fill(source)
    await page.getByRole('button', { name: words.read }).click()
    await filter(`${words.outcomes.leave} (3)`).waitFor()
    await page.getByText(words.nothingToDo).waitFor()
    expect(await startOf(page, words.start).getAttribute('aria-disabled')).toBe('true')

    // The source is imported again without one of its people. Nothing happens to that person unless somebody
    // asks for it.
    await choose(page, 'fewer.csv', lines.slice(0, 3).join('\n'))
    await page.getByRole('button', { name: words.read }).click()
    await filter(`${words.outcomes.missing} (1)`).waitFor()
    expect(await startOf(page, words.start).getAttribute('aria-disabled')).toBe('true')
    await page.getByRole('checkbox').check()
    await look(page, `import-4-missing-${locale}`)
    await startOf(page, words.start).click()
    await page.waitForURL('**/jobs/*')
    await page.getByText(`${words.done.deleted} (1)`).waitFor()
    expect(await directory.deletedUser(gone)).not.toBeNull()
    await leave(page)
  })

  test('a file that cannot be taken is refused before anything happens', async () => {
    const page = await browser.visitAs('admin@contoso.example', how)
    await page.goto('/users/import')
    await page.getByRole('heading', { name: words.title, level: 1 }).waitFor()
    const read = page.getByRole('button', { name: words.read })
    expect(await read.getAttribute('aria-disabled')).toBe('true')
    await choose(page, 'no-names.csv', 'colour,size\nred,1\n')
    await read.click()
    await page.getByRole('alert').getByText(words.problems.unreadable).waitFor()
    await choose(page, 'large.csv', Buffer.alloc(8 * 1024 * 1024 + 1, 'x'))
    await page.getByRole('alert').getByText('reprieve import').waitFor()
    expect(await read.getAttribute('aria-disabled')).toBe('true')
    await look(page, `import-5-too-large-${locale}`)
    await page.getByLabel(words.source, { exact: true }).fill('no source!')
    await page.getByText(words.sourceWrong).waitFor()
    await leave(page)
  })
})

test('whoever may not write users sees no import, and is refused by the server', async () => {
  const page = await browser.visitAs('reader@contoso.example')
  await page.goto('/users')
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.getByRole('button', { name: 'Import', exact: true }).count()).toBe(0)
  await page.goto('/users/import')
  expect(new URL(page.url()).pathname).toBe(`/t/${contoso.tenantId}`)
  const ask = async (step: string, headers: Record<string, string>) =>
    (
      await page.context().request.post(`/api/import/${step}?name=a.csv&format=csv&source=hr`, {
        headers: { 'x-reprieve-tenant': contoso.tenantId, ...headers },
        data: Buffer.from('userPrincipalName\nsomebody\n'),
      })
    ).status()
  const file = { 'content-type': 'application/octet-stream' }
  expect(await ask('plan', file)).toBe(403)
  expect(await ask('start', { ...file, 'sec-fetch-site': 'cross-site' })).toBe(403)
  expect(await ask('plan', { 'content-type': 'text/plain' })).toBe(403)
  await leave(page)
})
