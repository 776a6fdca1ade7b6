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

const texts = {
  en: {
    title: 'Active users',
    search: 'Search by name or address',
    filters: 'Filters',
    held: 'On hold only',
    signIn: 'Sign-in',
    place: 'Place hold',
    release: 'Release hold',
    reason: 'Reason',
    missing: 'Enter a reason.',
  },
  nl: {
    title: 'Actieve gebruikers',
    search: 'Zoeken op naam of adres',
    filters: 'Filters',
    held: 'Alleen in bewaring',
    signIn: 'Aanmelden',
    place: 'In bewaring nemen',
    release: 'Bewaring opheffen',
    reason: 'Reden',
    missing: 'Voer een reden in.',
  },
} as const

describe.each(['en', 'nl'] as const)('active users, in %s', (locale) => {
  const words = texts[locale]

  test('are found by any part of a name, sorted and filtered, and the address holds all of it', async () => {
    await directory.createUser(`zoltan.contora${locale}`)
    await directory.createUser(`rank.last${locale}`)
    const page = await browser.visitAs('admin@contoso.example', { locale })
    const html = await (await page.context().request.get(`/t/${contoso.tenantId}/users`)).text()
    expect(html).toContain('admin@contoso.example')
    await page.goto('/users')
    await page.waitForURL(`**/t/${contoso.tenantId}/users`)
    await page.getByRole('heading', { name: words.title, level: 1 }).waitFor()
    await look(page, `users-1-${locale}`)
    const names = page.locator('tbody tr td[data-column=displayName] bdi:first-child')
    await page.getByLabel(words.search).fill('conto')
    // B8: the domain matches the search for everybody, but the user whose name matches comes first.
    await expect.poll(() => names.first().textContent()).toMatch(/^Zoltan Contora/)
    expect(new URL(page.url()).searchParams.get('search')).toBe('conto')
    expect(await names.count()).toBeGreaterThan(2)
    await page.getByRole('columnheader').nth(2).getByRole('button').click()
    await page.waitForURL('**/users?search=conto&sort=userPrincipalName')
    await expect.poll(() => names.first().textContent()).not.toMatch(/^Zoltan/)
    const userNames = page.locator('tbody tr td[data-column=userPrincipalName]')
    const shown = await userNames.allTextContents()
    expect(shown).toEqual(shown.toSorted((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1)))
    await page.reload()
    await expect.poll(() => names.first().textContent()).not.toMatch(/^Zoltan/)
    await page.getByRole('button', { name: words.filters }).click()
    await page.getByLabel(words.signIn).selectOption('blocked')
    await page.waitForURL((address) => address.searchParams.get('sign-in') === 'blocked')
    await leave(page)
  })

  test('R42 are put on hold and released by keyboard; the focus comes back, and a deletion keeps the hold', async () => {
    const local = `held.active${locale}`
    const userId = await directory.createUser(local)
    const page = await browser.visitAs('admin@contoso.example', { locale })
    await page.goto(`/users?search=${local}`)
    const row = page.locator('tbody tr').first()
    await row.focus()
    await page.keyboard.press('Space')
    const place = page.getByRole('button', { name: words.place })
    await place.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(words.reason).waitFor()
    await dialog.getByRole('button', { name: words.place }).click()
    await dialog.getByText(words.missing).waitFor()
    await look(page, `users-2-hold-${locale}`)
    await dialog.getByLabel(words.reason).fill('Inquiry 2026-14')
    await dialog.getByRole('button', { name: words.place }).click()
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => place.evaluate((button) => button === document.activeElement)).toBe(true)
    expect(await page.locator('#content').evaluate((main) => main.closest('[aria-hidden]'))).toBeNull()
    await row.locator('[data-column=hold] svg').waitFor()
    expect((await directory.activeUser(userId))?.hold?.reason).toBe('Inquiry 2026-14')
    await page.getByRole('button', { name: words.filters }).click()
    await page.getByLabel(words.held).check()
    await page.waitForURL((url) => url.searchParams.get('on-hold') === '1')
    await row.waitFor()
    await look(page, `users-3-held-${locale}`)
    await page.getByRole('button', { name: words.release }).click()
    await dialog.getByRole('button', { name: words.release }).click()
    await dialog.waitFor({ state: 'detached' })
    expect((await directory.activeUser(userId))?.hold).toBeNull()
    await directory.placeHold(userId, 'Inquiry again')
    await directory.deleteUser(userId)
    expect((await directory.deletedUser(userId))?.hold?.reason).toBe('Inquiry again')
    await page.goto(`/deleted-users?search=${local}`)
    await page.locator('tbody tr [role=checkbox], tbody tr input[type=checkbox]').first().click()
    await page.getByRole('button', { name: words.release }).click()
    await dialog.getByRole('button', { name: words.release }).click()
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(async () => (await directory.deletedUser(userId))?.hold).toBeNull()
    await leave(page)
  })
})

test('R44 R45 a reader sees the active users and can do nothing to them', async () => {
  const page = await browser.visitAs('reader@contoso.example')
  await page.goto('/users')
  await page.locator('tbody tr').first().waitFor()
  expect(await page.getByRole('checkbox').count()).toBe(0)
  expect(await page.getByRole('button', { name: /hold/i }).count()).toBe(0)
  await look(page, 'users-4-reader')
  await leave(page)
})
