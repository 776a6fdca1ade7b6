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
  const { users, deletion, userForm, passwordReset, restore, dialog, person } = messages[locale].web

  test('a user is deleted with a reason, and the deletion is taken back within ten seconds', async () => {
    const local = `going.away${locale}`
    const userId = await directory.createUser(local)
    await directory.setPassword(userId, 'otter lantern gravel 58')
    const name = `Going Away${locale}`
    const page = await browser.visitAs('admin@contoso.example', { locale })
    await page.goto(`/users?search=${local}`)
    await page.locator('tbody tr').first().getByRole('checkbox').click()
    const command = page.getByRole('button', { name: users.commands.delete })
    await command.click()
    const panel = page.getByRole('dialog')
    await panel.getByText(deletion.alwaysText).waitFor()
    await look(page, `user-delete-1-${locale}`)
    await panel.getByLabel(deletion.reason).fill('Left the company')
    await panel.getByRole('button', { name: deletion.submit }).click()
    await panel.waitFor({ state: 'detached' })
    await page.getByText(users.deleted.replace('{name}', name)).first().waitFor()
    await expect.poll(async () => (await directory.deletedUser(userId))?.id).toBe(userId)
    expect(await page.locator('tbody tr').count()).toBe(0)
    expect(await page.locator('#content').evaluate((main) => main.closest('[aria-hidden]'))).toBeNull()
    await look(page, `user-delete-2-toast-${locale}`)
    expect(await page.getByRole('link', { name: users.toBin }).last().getAttribute('href')).toBe(
      `/t/${contoso.tenantId}/deleted-users`,
    )
    await page.getByRole('button', { name: users.undo }).click()
    await page.getByText(users.undone.replace('{name}', name)).first().waitFor()
    await expect.poll(async () => (await directory.activeUser(userId))?.state).toBe('active')
    await page.locator('tbody tr').first().waitFor()
    // The user still has the old password.
    expect(await directory.canSignIn(`${local}@contoso.example`, 'otter lantern gravel 58')).toBe(true)
    const [, deleted] = await directory.audit(userId)
    expect(deleted).toMatchObject({ operation: 'deleteUser', details: { reason: 'Left the company' } })
    await leave(page)
  })

  test('who would delete oneself is told why not, and a namesake in the bin is named', async () => {
    const local = `twice.named${locale}`
    await directory.createDeletedUser(local)
    await directory.createUser(local)
    const page = await browser.visitAs('admin@contoso.example', { locale })
    const panel = page.getByRole('dialog')
    const ask = async (search: string) => {
      await page.goto(`/users?search=${search}`)
      await page.locator('tbody tr').first().getByRole('checkbox').click()
      await page.getByRole('button', { name: users.commands.delete }).click()
    }
    await ask(local)
    await panel.getByText(`Twice Named${locale}`).nth(1).waitFor()
    await look(page, `user-delete-3-namesake-${locale}`)
    await ask('admin@contoso')
    await panel.getByRole('alert').waitFor()
    expect(await panel.getByRole('button', { name: deletion.submit }).getAttribute('aria-disabled')).toBe(
      'true',
    )
    await leave(page)
  })

  test('R14 a user is added; a deleted one who had the name is offered instead', async () => {
    const local = `new.person${locale}`
    const deletedId = await directory.createDeletedUser(local)
    const page = await browser.visitAs('admin@contoso.example', { locale })
    await page.goto('/users')
    const command = page.getByRole('button', { name: users.commands.add })
    await command.click()
    const panel = page.getByRole('dialog')
    await panel.getByLabel(userForm.firstName).fill('New')
    await panel.getByLabel(userForm.lastName).fill('Person')
    expect(await panel.getByLabel(userForm.displayName).inputValue()).toBe('New Person')
    await panel.getByLabel(userForm.userName, { exact: true }).fill('admin')
    await panel.getByText(/admin@contoso\.example/).waitFor()
    await panel.getByLabel(userForm.userName, { exact: true }).fill(local)
    const instead = panel.getByRole('link', { name: userForm.restoreInstead })
    await instead.waitFor()
    expect(await instead.getAttribute('href')).toContain(deletedId)
    await look(page, `user-add-1-${locale}`)
    await panel.getByLabel(userForm.usageLocation).selectOption('NL')
    await panel.getByRole('button', { name: userForm.addSubmit }).click()
    await panel.getByText(userForm.canSignIn.replace('{name}', 'New Person')).waitFor()
    await panel.getByRole('button', { name: restore.show, exact: true }).click()
    const password = (await panel.getByTestId('password').textContent()) ?? ''
    await look(page, `user-add-2-result-${locale}`)
    await panel.getByRole('button', { name: dialog.close }).last().click()
    await panel.waitFor({ state: 'detached' })
    await expect.poll(() => command.evaluate((button) => button === document.activeElement)).toBe(true)
    expect(await directory.canSignIn(`${local}@contoso.example`, password)).toBe(true)
    await leave(page)
  })

  test('a user is changed on its own page, which tells what happened', async () => {
    const local = `page.person${locale}`
    const userId = await directory.createUser(local)
    const page = await browser.visitAs('admin@contoso.example', { locale })
    await page.goto(`/users?search=${local}`)
    await page.locator('tbody tr').first().getByRole('link').click()
    await page.waitForURL(`**/t/${contoso.tenantId}/users/${userId}`)
    await page.getByRole('heading', { level: 1, name: `Page Person${locale}` }).waitFor()
    await look(page, `person-1-${locale}`)
    await page.getByRole('button', { name: users.commands.edit }).click()
    const panel = page.getByRole('dialog')
    await panel.getByLabel(userForm.displayName).fill('Somebody Else')
    await panel.getByLabel(userForm.phoneNumber).fill('+31 20 123')
    await panel.getByRole('checkbox', { name: userForm.signInAllowed }).uncheck()
    await look(page, `person-2-edit-${locale}`)
    await panel.getByRole('button', { name: userForm.save }).click()
    await panel.waitFor({ state: 'detached' })
    await page.getByRole('heading', { level: 1, name: 'Somebody Else' }).waitFor()
    await page.getByText(person.blocked, { exact: true }).waitFor()
    expect(await directory.activeUser(userId)).toMatchObject({
      displayName: 'Somebody Else',
      phoneNumber: '+31 20 123',
      signInBlocked: true,
    })
    expect(await page.locator('ol li').count()).toBe(2)
    await page.goto(`/t/${contoso.tenantId}/users/0199a1b2-0000-7000-8000-000000000009`)
    await page.getByRole('heading', { name: messages[locale].web.shell.notFound }).waitFor()
    await directory.deleteUser(userId)
    await page.goto(`/t/${contoso.tenantId}/users/${userId}`)
    await page.waitForURL(`**/t/${contoso.tenantId}/deleted-users?user=${userId}`)
    await leave(page)
  })

  test('R46 several passwords are reset at once, one’s own is refused, and each is shown once', async () => {
    const locals = [`reset.one${locale}`, `reset.two${locale}`]
    for (const local of locals) await directory.createUser(local)
    const page = await browser.visitAs('admin@contoso.example', { locale })
    await page.goto('/users?search=reset.')
    await page.locator('tbody tr').nth(1).waitFor()
    const count = await page.locator('tbody tr').count()
    for (let at = 0; at < count; at += 1) await page.locator('tbody tr').nth(at).getByRole('checkbox').click()
    const command = page.getByRole('toolbar').getByRole('button', {
      name: users.commands.reset.replace(/\{.*/, ''),
    })
    await command.click()
    const panel = page.getByRole('dialog')
    await look(page, `user-reset-1-${locale}`)
    await panel.locator('button[type=submit]').click()
    await panel.getByText(passwordReset.passwords).waitFor({ timeout: 60_000 })
    await look(page, `user-reset-2-${locale}`)
    const password = (await panel.locator('dl > div').first().locator('code').textContent()) ?? ''
    const userName = (await panel.locator('dl > div').first().locator('dt span').textContent()) ?? ''
    expect(await directory.canSignIn(userName, password)).toBe(true)
    await panel.getByRole('button', { name: dialog.close }).last().click()
    await panel.waitFor({ state: 'detached' })
    await expect.poll(() => command.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.goto('/users?search=admin@contoso')
    await page.locator('tbody tr').first().getByRole('checkbox').click()
    await command.click()
    await panel.locator('button[type=submit]').click()
    await panel.getByRole('alert').waitFor()
    await leave(page)
  })
})

test('R44 R45 a reader sees a user and can do nothing to it; the server refuses regardless', async () => {
  const userId = await directory.createUser('read.only')
  const page = await browser.visitAs('reader@contoso.example')
  await page.goto(`/t/${contoso.tenantId}/users/${userId}`)
  await page.getByRole('heading', { level: 1, name: 'Read Only' }).waitFor()
  expect(await page.getByRole('toolbar').count()).toBe(0)
  const requestId = '0199a1b2-0000-7000-8000-000000000001'
  const password = { value: 'otter lantern gravel 58', mustChange: true }
  const calls = {
    'users.delete': { requestId, deletion: { userId } },
    'users.update': { requestId, user: { userId, displayName: 'X' } },
    'users.create': {
      requestId,
      user: { displayName: 'X', userPrincipalName: 'x@contoso.example' },
      licences: [],
    },
    'users.resetPassword': { requestId, reset: { userId, password } },
    'users.undoDeletion': { requestId, userId },
    'holds.place': { requestId, hold: { userId, reason: 'X' } },
    'holds.release': { requestId, userId },
  }
  for (const [name, data] of Object.entries(calls)) {
    const answer = await page.context().request.post(`/api/trpc/${name}`, {
      headers: { 'content-type': 'application/json' },
      data,
    })
    expect([name, answer.status()]).toEqual([name, 403])
  }
  await leave(page)
})
