import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { leave, openBrowser } from './browser.ts'
import { displayNameOf, openDirectory } from './directory.ts'

let browser: Awaited<ReturnType<typeof openBrowser>>
let directory: ReturnType<typeof openDirectory>

beforeAll(async () => {
  browser = await openBrowser()
  directory = openDirectory()
})

afterAll(async () => {
  await browser.close()
  await directory.close()
})

/**
 * The terms of "Restore a user in Office 365" and of its Dutch translation, in the form in which the screens
 * show them.
 */
const languages = {
  en: {
    deletedUsers: 'Deleted users',
    restoreUser: 'Restore user',
    next: 'Next',
    generate: 'Auto-generate password',
    type: 'Let me create the password',
    restore: 'Restore',
    sendAndClose: 'Send email and close',
    close: 'Close',
    cancel: 'Cancel',
    comesBack: 'What comes back',
    nameConflict: 'User name conflict',
    proxyConflict: 'Proxy address conflict',
    newName: 'New user name',
    replace: 'Replace the active user',
    removed: 'will be removed from the restored user',
    addressRemoved: 'Address removed',
    cameBack: 'What came back',
  },
  nl: {
    deletedUsers: 'Verwijderde gebruikers',
    restoreUser: 'Gebruiker herstellen',
    next: 'Volgende',
    generate: 'Wachtwoord automatisch genereren',
    type: 'Laat mij een wachtwoord maken',
    restore: 'Herstellen',
    sendAndClose: 'E-mail verzenden en sluiten',
    close: 'Sluiten',
    cancel: 'Annuleren',
    comesBack: 'Wat er terugkomt',
    nameConflict: 'Gebruikersnaamconflict',
    proxyConflict: 'Proxyadresconflict',
    newName: 'Nieuwe gebruikersnaam',
    replace: 'De actieve gebruiker vervangen',
    removed: 'wordt van de herstelde gebruiker verwijderd',
    addressRemoved: 'Adres verwijderd',
    cameBack: 'Wat er is teruggekomen',
  },
} as const

describe.each(['en', 'nl'] as const)('in %s', (locale) => {
  const words = languages[locale]
  const panelOf = (page: Page) => page.getByRole('dialog')
  const press = (page: Page, name: string) =>
    panelOf(page).getByRole('button', { name, exact: true }).last().click()

  /** Steps 1 to 3: opens the admin center and Users > Deleted users, chooses the name, and clicks Restore. */
  const choose = async (local: string): Promise<Page> => {
    const page = await browser.visitAs('admin@contoso.example', { locale })
    await page.goto('/')
    await page.getByRole('link', { name: words.deletedUsers, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: words.deletedUsers }).waitFor()
    const row = page.locator('tbody tr', { hasText: displayNameOf(local) })
    await row.getByRole('checkbox').check()
    await page.getByRole('button', { name: words.restoreUser }).click()
    return page
  }

  test('restore a user: choose the name, follow the prompts to set the password, send email and close', async () => {
    const local = `seed.plain.${locale}`
    const userId = await directory.createDeletedUser(local)
    const page = await choose(local)
    await press(page, words.next)
    expect(await panelOf(page).getByRole('radio', { name: words.generate }).isChecked()).toBe(true)
    await press(page, words.restore)
    await panelOf(page).getByRole('heading', { name: words.cameBack }).waitFor()
    await press(page, words.sendAndClose)
    await panelOf(page).waitFor({ state: 'detached' })
    expect((await directory.activeUser(userId))?.userPrincipalName).toBe(`${local}@contoso.example`)
    await leave(page)
  })

  test('R23 a user name conflict: type another name, restore, review the results, close', async () => {
    const local = `seed.named.${locale}`
    const userId = await directory.createDeletedUser(local)
    const holderId = await directory.createUser(local)
    const page = await choose(local)
    await panelOf(page).getByRole('heading', { name: words.nameConflict }).waitFor()
    await panelOf(page).getByLabel(words.newName, { exact: true }).fill(`${local}.back`)
    await press(page, words.next)
    await panelOf(page).getByRole('radio', { name: words.type }).click()
    await panelOf(page).locator('input[type=password]').fill('otter lantern gravel 58')
    await press(page, words.restore)
    await panelOf(page).getByRole('heading', { name: words.cameBack }).waitFor()
    await press(page, words.close)
    await panelOf(page).waitFor({ state: 'detached' })
    expect((await directory.activeUser(userId))?.userPrincipalName).toBe(`${local}.back@contoso.example`)
    expect((await directory.activeUser(holderId))?.userPrincipalName).toBe(`${local}@contoso.example`)
    await leave(page)
  })

  test('a user name conflict: replace the active user with the one that is restored', async () => {
    const local = `seed.replaced.${locale}`
    const userId = await directory.createDeletedUser(local)
    const holderId = await directory.createUser(local)
    const page = await choose(local)
    await panelOf(page).getByRole('radio', { name: words.replace }).click()
    await press(page, words.next)
    await press(page, words.restore)
    await panelOf(page).getByRole('heading', { name: words.cameBack }).waitFor()
    await press(page, words.close)
    await panelOf(page).waitFor({ state: 'detached' })
    expect((await directory.activeUser(userId))?.userPrincipalName).toBe(`${local}@contoso.example`)
    expect(await directory.deletedUser(holderId)).not.toBeNull()
    await leave(page)
  })

  test('a user name conflict: cancel, rename the active user, try again', async () => {
    const local = `seed.again.${locale}`
    const userId = await directory.createDeletedUser(local)
    const holderId = await directory.createUser(local)
    const page = await choose(local)
    await panelOf(page).getByRole('heading', { name: words.nameConflict }).waitFor()
    await press(page, words.cancel)
    await panelOf(page).waitFor({ state: 'detached' })
    expect(await directory.deletedUser(userId)).not.toBeNull()
    await directory.renameUser(holderId, `${local}.renamed`)
    // The answer is slow, so that an outdated plan would be visible if the panel had kept one.
    await page.route('**/api/trpc/**restore.preview**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1000))
      await route.continue()
    })
    // The row is still selected, so one click is enough.
    await page.getByRole('button', { name: words.restoreUser }).click()
    await panelOf(page).getByRole('heading', { name: words.comesBack }).waitFor()
    expect(await panelOf(page).getByRole('heading', { name: words.nameConflict }).count()).toBe(0)
    await press(page, words.next)
    await press(page, words.restore)
    await panelOf(page).getByRole('heading', { name: words.cameBack }).waitFor()
    await press(page, words.close)
    await panelOf(page).waitFor({ state: 'detached' })
    expect((await directory.activeUser(userId))?.userPrincipalName).toBe(`${local}@contoso.example`)
    expect((await directory.activeUser(holderId))?.userPrincipalName).toBe(`${local}.renamed@contoso.example`)
    await leave(page)
  })

  test('R16 a proxy address conflict: the address is removed by itself, review the results, close', async () => {
    const local = `seed.proxy.${locale}`
    const address = `smtp:${local}.old@contoso.example`
    const userId = await directory.createDeletedUser(local, [`SMTP:${local}@contoso.example`, address])
    await directory.createUser(`${local}.holder`, [`SMTP:${local}.holder@contoso.example`, address])
    const page = await choose(local)
    await panelOf(page).getByRole('heading', { name: words.proxyConflict }).waitFor()
    await panelOf(page).getByText(words.removed, { exact: true }).waitFor()
    await press(page, words.next)
    await press(page, words.restore)
    await panelOf(page).getByText(words.addressRemoved).waitFor()
    await press(page, words.close)
    await panelOf(page).waitFor({ state: 'detached' })
    expect((await directory.activeUser(userId))?.proxyAddresses).toEqual([`SMTP:${local}@contoso.example`])
    await leave(page)
  })
})
