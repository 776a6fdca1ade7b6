import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { messages } from '@reprieve/i18n'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fits, type Look, leave, look, openBrowser } from './browser.ts'
import { receivedMails, recipientsOf } from './received-mails.ts'

interface Call {
  readonly id: string
  readonly timestamp: string
  readonly signature: string
  readonly body: string
}

let browser: Awaited<ReturnType<typeof openBrowser>>
let receiver: Server
let calls: Call[] = []
let status = 204

beforeAll(async () => {
  browser = await openBrowser()
  receiver = createServer(async (request, response) => {
    const body = (await buffer(request)).toString('utf8')
    const header = (name: string) => String(request.headers[name])
    calls.push({
      id: header('webhook-id'),
      timestamp: header('webhook-timestamp'),
      signature: header('webhook-signature'),
      body,
    })
    response.writeHead(status).end()
  }).listen(0, '127.0.0.1')
  await once(receiver, 'listening')
})

afterAll(async () => {
  await browser.close()
  receiver.closeAllConnections()
  receiver.close()
})

const ways: readonly Look[] = [
  { locale: 'en', theme: 'light' },
  { locale: 'nl', theme: 'dark', width: 360 },
]

/** The signature that the guide says a call has, without its version. */
const signatureOf = ({ id, timestamp, body }: Call, secret: string): string =>
  createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
    .update(`${id}.${timestamp}.${body}`)
    .digest('base64')

describe.each(ways)('in $locale, $theme', (how) => {
  const locale = how.locale ?? 'en'
  const { settings, newSecret } = messages[locale].web
  const words = settings.subscriptions
  const of = (text: string, address: string) => text.replace('{address}', address)

  test('a webhook is added, is called with the signature of its secret, gets another secret, and is removed', async () => {
    const { webhooks } = settings
    calls = []
    status = 204
    const { port } = receiver.address() as AddressInfo
    const address = `http://127.0.0.1:${port}/in-${locale}`
    const page = await browser.visitAs('admin@contoso.example', how)
    await page.goto('/settings/webhooks')
    const command = page.getByRole('button', { name: webhooks.add })
    await command.click()
    const dialog = page.getByRole('dialog')
    const submit = dialog.getByRole('button', { name: words.addSubmit, exact: true })
    await dialog.getByLabel(webhooks.address).fill('hooks.example')
    expect(await submit.getAttribute('aria-disabled')).toBe('true')
    const types = dialog.getByRole('group', { name: words.typesLabel })
    await types.getByRole('checkbox', { name: words.types.userDeleted, exact: true }).check()
    await types.getByRole('checkbox', { name: words.types.jobFinished, exact: true }).check()
    expect(await types.getByRole('checkbox', { checked: true }).count()).toBe(2)
    await submit.click()
    await dialog.getByText(webhooks.addressInvalid).waitFor()
    await fits(page)
    await look(page, `webhooks-1-add-${locale}`)
    await dialog.getByLabel(webhooks.address).fill(address)
    await submit.click()
    const secret = page.getByTestId('new-secret')
    const first = (await secret.textContent()) ?? ''
    expect(first).toMatch(/^whsec_/)
    await look(page, `webhooks-2-secret-${locale}`)
    await dialog.getByRole('button', { name: newSecret.done }).click()
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => command.evaluate((button) => button === document.activeElement)).toBe(true)

    const entry = page.getByRole('listitem').filter({ hasText: address })
    await entry.getByRole('button', { name: of(words.testNamed, address), exact: true }).click()
    const latest = entry.getByRole('region', { name: of(words.deliveriesNamed, address) })
    await latest.getByText(words.states.delivered, { exact: true }).waitFor()
    expect(calls).toHaveLength(1)
    const [call] = calls
    if (call === undefined) throw new Error('the webhook was called')
    expect(JSON.parse(call.body)).toMatchObject({ id: call.id, type: 'test' })
    expect(call.signature).toBe(`v1,${signatureOf(call, first)}`)
    await fits(page)
    await look(page, `webhooks-3-delivered-${locale}`)
    expect(await page.content()).not.toContain(first)

    await entry.getByRole('button', { name: of(words.renewNamed, address) }).click()
    await look(page, `webhooks-4-renew-${locale}`)
    await dialog.getByRole('button', { name: words.renew }).click()
    expect(await secret.textContent()).not.toBe(first)
    await dialog.getByRole('button', { name: newSecret.done }).click()

    await entry.getByRole('button', { name: of(words.removeNamed, address) }).click()
    await dialog.getByText(words.removeText).waitFor()
    await look(page, `webhooks-5-remove-${locale}`)
    await dialog.getByRole('button', { name: words.remove, exact: true }).click()
    await page.getByText(of(words.removed, address)).waitFor()
    await entry.waitFor({ state: 'detached' })
    await leave(page)
  })

  test('a message that its program gives up at once is shown with the reason, and sent again', async () => {
    const { webhooks } = settings
    calls = []
    status = 410
    const { port } = receiver.address() as AddressInfo
    const address = `http://127.0.0.1:${port}/gone-${locale}`
    const page = await browser.visitAs('admin@contoso.example', how)
    await page.goto('/settings/webhooks')
    await page.getByRole('button', { name: webhooks.add }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(webhooks.address).fill(address)
    await dialog.getByRole('checkbox', { name: words.types.usersPurged, exact: true }).check()
    await dialog.getByRole('button', { name: words.addSubmit, exact: true }).click()
    await dialog.getByRole('button', { name: newSecret.done }).click()
    const entry = page.getByRole('listitem').filter({ hasText: address })
    await entry.getByRole('button', { name: of(words.testNamed, address), exact: true }).click()
    await entry.getByText(words.states.dead, { exact: true }).waitFor()
    await entry.getByText('410').waitFor()
    await fits(page)
    await look(page, `webhooks-6-dead-${locale}`)
    status = 200
    await entry.getByRole('button', { name: words.retry }).click()
    await entry.getByText(words.states.delivered, { exact: true }).waitFor()
    expect(calls.map(({ id }) => id)).toEqual([calls[0]?.id, calls[0]?.id])

    await entry.getByRole('button', { name: of(words.switchOffNamed, address) }).click()
    await entry.getByText(words.off, { exact: true }).waitFor()
    expect(await entry.getByRole('button', { name: of(words.testNamed, address), exact: true }).count()).toBe(
      0,
    )
    await look(page, `webhooks-7-off-${locale}`)
    await entry.getByRole('button', { name: of(words.switchOnNamed, address) }).click()
    await entry.getByText(words.off, { exact: true }).waitFor({ state: 'detached' })
    await entry.getByRole('button', { name: of(words.removeNamed, address) }).click()
    await dialog.getByRole('button', { name: words.remove, exact: true }).click()
    await entry.waitFor({ state: 'detached' })
    await leave(page)
  })

  test('somebody outside is notified only after a confirmation, in the chosen language', async () => {
    const { notices } = settings
    const address = `watch-${locale}@elsewhere.example`
    const page = await browser.visitAs('admin@contoso.example', how)
    await page.goto('/settings/notices')
    await page.getByText(notices.lead).waitFor()
    const command = page.getByRole('button', { name: notices.add })
    await command.click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(notices.address).fill(address)
    await dialog.getByRole('checkbox', { name: words.types.purgeStopped, exact: true }).check()
    expect(await dialog.getByLabel(words.language).inputValue()).toBe(locale)
    await dialog.getByLabel(words.language).selectOption('de')
    await dialog.getByRole('button', { name: words.addSubmit, exact: true }).click()
    await dialog.getByRole('alert').waitFor()
    await fits(page)
    await look(page, `notices-1-outside-${locale}`)
    await dialog.getByRole('button', { name: words.sendOutside }).click()
    await page.getByText(of(words.added, address)).waitFor()
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => command.evaluate((button) => button === document.activeElement)).toBe(true)

    const entry = page.getByRole('listitem').filter({ hasText: address })
    await entry.getByRole('button', { name: of(words.changeNamed, address) }).click()
    expect(
      await dialog.getByRole('checkbox', { name: words.types.purgeStopped, exact: true }).isChecked(),
    ).toBe(true)
    await dialog.getByRole('checkbox', { name: words.types.usersExpiring, exact: true }).check()
    await look(page, `notices-2-change-${locale}`)
    await dialog.getByRole('button', { name: words.save }).click()
    await entry.getByText(words.types.usersExpiring).waitFor()

    await entry.getByRole('button', { name: of(words.testNamed, address), exact: true }).click()
    await entry.getByText(words.states.delivered, { exact: true }).waitFor()
    const letters = (await receivedMails()).filter((letter) => recipientsOf(letter).includes(address))
    expect(letters.map(({ subject }) => subject)).toEqual([
      messages.de.notices.testSubject.replace('{tenantName}', 'Contoso'),
    ])
    await fits(page)
    await look(page, `notices-3-delivered-${locale}`)
    await entry.getByRole('button', { name: of(words.removeNamed, address) }).click()
    await dialog.getByRole('button', { name: words.remove, exact: true }).click()
    await entry.waitFor({ state: 'detached' })
    await leave(page)
  })
})
