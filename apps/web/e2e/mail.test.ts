import type { ParsedMail } from 'mailparser'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { leave, look, openBrowser, signIn } from './browser.ts'
import { openDirectory } from './directory.ts'
import { receivedMails, recipientsOf } from './received-mails.ts'
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

test('"Send email and close" sends a link that shows the password once, with which the user signs in', async () => {
  await directory.createDeletedUser('mail.link')
  const page = await browser.visitAs('admin@contoso.example')
  const { open, next, restore, untilDone, password, button, panel } = restorePanel(page)
  await open('mail.link')
  await next()
  await restore()
  await untilDone()
  const shown = await password()
  const to = panel.getByLabel('Send to')
  expect(await to.inputValue()).toBe('admin@contoso.example')
  await to.fill('nobody')
  await button('Send email and close').click()
  await panel.getByText('“nobody” is not an e-mail address.').waitFor()
  await look(page, 'mail-1-malformed')
  await to.fill('helpdesk.lead@contoso.example; ada@mail.example')
  await button('Send email and close').click()
  await panel.getByText('ada@mail.example is no address of this organisation.').waitFor()
  await look(page, 'mail-3-outside')
  await button('Send anyway').waitFor()
  await to.fill('helpdesk.lead@contoso.example; hr@contoso.example')
  await button('Send email and close').click()
  await panel.waitFor({ state: 'detached' })
  await leave(page)

  const mail = await vi.waitUntil(
    async () => (await receivedMails()).find((message) => message.subject?.includes('Mail Link')),
    { timeout: 20_000, interval: 200 },
  )
  expect(recipientsOf(mail)).toEqual(['helpdesk.lead@contoso.example', 'hr@contoso.example'])
  expect(`${mail.text}${mail.html}`).not.toContain(shown)
  const link = mail.text?.match(/http:\S+\/secret\/\S+/)?.[0] ?? ''

  const reader = await browser.visit()
  const answer = await reader.goto(link)
  expect(answer?.headers()['referrer-policy']).toBe('no-referrer')
  expect(answer?.headers()['cache-control']).toContain('no-store')
  expect(await reader.content()).not.toContain(shown)
  await look(reader, 'secret-1-before')
  await reader.getByRole('button', { name: 'Show the password' }).click()
  await reader.getByText(shown).waitFor()
  await look(reader, 'secret-2-shown')

  await reader.goto(link)
  await reader.getByRole('button', { name: 'Show the password' }).click()
  await reader.getByText('has been opened already or has expired').waitFor()
  expect(await reader.content()).not.toContain(shown)
  await look(reader, 'secret-3-gone')

  await signIn(reader, 'mail.link@contoso.example', shown)
  await reader.getByRole('heading', { name: 'Choose a new password' }).waitFor()
  await look(reader, 'new-password-1')
  await reader.goto('/deleted-users')
  await reader.getByRole('heading', { name: 'Choose a new password' }).waitFor()
  await reader.getByLabel('Temporary password').fill(shown)
  await reader.getByLabel('New password', { exact: true }).fill('walnut ferry 81 october')
  await reader.getByLabel('New password again').fill('walnut ferry 81 octobre')
  await reader.getByRole('button', { name: 'Save and continue' }).click()
  await reader.getByText('The two passwords are not the same.').waitFor()
  await reader.getByLabel('New password again').fill('walnut ferry 81 october')
  await reader.getByRole('button', { name: 'Save and continue' }).click()
  await reader.getByText('Your account has no administrator role').waitFor()
  await look(reader, 'new-password-2-home')
  expect(await directory.canSignIn('mail.link@contoso.example', shown)).toBe(false)
  await leave(reader)
})

test('a mail to an address outside the organisation goes out once the sender has confirmed it', async () => {
  await directory.createDeletedUser('mail.outside')
  const page = await browser.visitAs('admin@contoso.example')
  const { open, next, restore, untilDone, button, panel } = restorePanel(page)
  await open('mail.outside')
  await next()
  await restore()
  await untilDone()
  await panel.getByLabel('Send to').fill('ada@mail.example; bo@mail.example')
  await button('Send email and close').click()
  await panel.getByText('ada@mail.example, bo@mail.example are no addresses of this organisation.').waitFor()
  const isOurs = (message: ParsedMail) => message.subject?.includes('Mail Outside') ?? false
  expect((await receivedMails()).filter(isOurs)).toEqual([])
  await button('Send anyway').click()
  await panel.waitFor({ state: 'detached' })
  await leave(page)
  const mail = await vi.waitUntil(async () => (await receivedMails()).find(isOurs), {
    timeout: 20_000,
    interval: 200,
  })
  expect(recipientsOf(mail)).toEqual(['ada@mail.example', 'bo@mail.example'])
})

test('without a mail server the result says that the mail becomes a file', async () => {
  await directory.createDeletedUser('mail.folder')
  const page = await browser.visitAs('admin@contoso.example')
  const { panel, next, restore, untilDone } = restorePanel(page)
  // The session is valid at both admin centers, because browsers keep cookies by host and not by port.
  await page.goto(`${inject('installation').urlWithoutMailServer}/deleted-users?search=mail.folder`)
  await page.getByRole('link', { name: 'Mail Folder' }).click()
  await panel.getByText('What comes back').waitFor()
  await next()
  await restore()
  await untilDone()
  await panel.getByText('written as a file into the mail folder').waitFor()
  await look(page, 'mail-2-folder')
  await leave(page)
})
