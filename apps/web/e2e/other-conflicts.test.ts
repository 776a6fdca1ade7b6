import { afterAll, beforeAll, expect, test } from 'vitest'
import { leave, look, openBrowser } from './browser.ts'
import { openDirectory } from './directory.ts'
import { restorePanel } from './restore-panel.ts'

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

/** Creates a deleted user, one of whose addresses an active user now has. */
async function contestedAddress(local: string) {
  const address = `smtp:${local}.old@contoso.example`
  const userId = await directory.createDeletedUser(local, [`SMTP:${local}@contoso.example`, address])
  const holderId = await directory.createUser(`${local}.holder`, [
    `SMTP:${local}.holder@contoso.example`,
    address,
  ])
  return { userId, holderId, address }
}

test('R16 R27 a contested address is removed from the restored user, and this is said before and after', async () => {
  const { userId, holderId, address } = await contestedAddress('address.drop')
  const page = await browser.visitAs('admin@contoso.example')
  const { open, panel, next, restore, untilDone, line } = restorePanel(page)
  await open('address.drop')
  await panel.getByText('will be removed from the restored user').waitFor()
  await panel.getByText('What comes back').waitFor()
  await look(page, 'address-1-dropped')
  await next()
  await restore()
  await untilDone()
  expect(await line('Address removed').textContent()).toContain('stays with Address Drop Holder')
  await look(page, 'address-2-result')
  expect((await directory.activeUser(userId))?.proxyAddresses).toEqual(['SMTP:address.drop@contoso.example'])
  expect((await directory.activeUser(holderId))?.proxyAddresses).toContain(address)
  await leave(page)
})

test('R26 a contested address is taken back instead', async () => {
  const { userId, holderId, address } = await contestedAddress('address.back')
  const page = await browser.visitAs('admin@contoso.example')
  const { open, panel, next, restore, untilDone, line } = restorePanel(page)
  await open('address.back')
  await panel.getByRole('checkbox', { name: 'Take back instead' }).check()
  await panel.getByText('goes back to the restored user').waitFor()
  await line('Address taken back').waitFor()
  await look(page, 'address-3-taken-back')
  await next()
  await restore()
  await untilDone()
  expect((await directory.activeUser(userId))?.proxyAddresses).toContain(address)
  expect((await directory.activeUser(holderId))?.proxyAddresses).not.toContain(address)
  await leave(page)
})

test('R35 R42 a hold, a purged manager and a missing password are said before and after', async () => {
  const userId = await directory.createUser('held.report')
  const managerId = await directory.createUser('gone.manager')
  directory.setManager(userId, managerId)
  await directory.placeHold(userId, 'inquiry 2026/7')
  await directory.deleteUser(userId)
  await directory.deleteUser(managerId)
  await directory.purgeUser(managerId, 'Gone Manager')
  const page = await browser.visitAs('admin@contoso.example')
  const { open, panel, next, restore, untilDone, line } = restorePanel(page)
  await open('held.report')
  await panel.getByText('What comes back').waitFor()
  expect(await line('On hold').textContent()).toContain('inquiry 2026/7')
  expect(await line('Manager not returned').textContent()).toContain('gone for good')
  expect(await line('Sign-in').textContent()).toContain('never had a password')
  await look(page, 'held-1-plan')
  await next()
  await restore()
  await untilDone()
  expect(await line('On hold').textContent()).toContain('inquiry 2026/7')
  expect(await line('Manager not returned').textContent()).toContain('gone for good')
  expect(await line('Sign-in').count()).toBe(0)
  await look(page, 'held-2-result')
  await leave(page)
})

/** Opens the panel for somebody of the demo, without restoring anything. */
async function review(
  person: Parameters<typeof browser.visitAs>[0],
  search: string,
  name: string,
  address = '',
) {
  const page = await browser.visitAs(person)
  const steps = restorePanel(page)
  await page.goto(`/deleted-users?search=${search}${address}`)
  await page.getByRole('link', { name }).click()
  await steps.panel.getByRole('heading', { level: 3 }).first().waitFor()
  return { page, ...steps }
}

test('R17 a user of a domain that is gone gets a name on the default one', async () => {
  const { page, panel, line } = await review('admin@contoso.example', 'grace', 'Grace Adeyemi')
  await panel.getByRole('heading', { name: 'The domain is gone' }).waitFor()
  await panel.getByText('What comes back').waitFor()
  expect(await line('User name').textContent()).toContain('grace.adeyemi@contoso.example')
  await look(page, 'domain-gone')
  await leave(page)
})

test('R18 a licence without a free seat is said not to come back', async () => {
  const { page, line } = await review('admin@contoso.example', 'brandt', 'Oliver Brandt')
  expect(await line('Licence not returned').textContent()).toContain('no seat is free')
  await look(page, 'no-seat')
  await leave(page)
})

test('R19 who may not grant the roles restores without them', async () => {
  const { page, panel, line, button } = await review(
    'technician@fabrikam.example',
    'lindqvist',
    'Peter Lindqvist',
    '&tenant=4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04',
  )
  await panel.getByText('roles that you may not grant: User Administrator').waitFor()
  expect(await line('Role not returned').textContent()).toContain('you may not grant it')
  await look(page, 'privileged')
  await panel.getByRole('checkbox', { name: 'Restore without these roles' }).uncheck()
  await panel.getByText('Decide what is marked above').waitFor()
  expect(await button('Next').getAttribute('aria-disabled')).toBe('true')
  await leave(page)
})

test('R20 a synchronised user is converted only when a Global Administrator says so', async () => {
  const { page, panel, button, line } = await review('admin@contoso.example', 'haddad', 'Nadia Haddad')
  await panel.getByText('comes from an on-premises directory').waitFor()
  await panel.getByText('Decide what is marked above').waitFor()
  expect(await button('Next').getAttribute('aria-disabled')).toBe('true')
  await look(page, 'synchronised-1-undecided')
  await panel.getByRole('checkbox', { name: /Convert to a cloud user/ }).check()
  await line('Managed').waitFor()
  await look(page, 'synchronised-2-converted')
  expect(await button('Next').getAttribute('aria-disabled')).not.toBe('true')
  await leave(page)
})
