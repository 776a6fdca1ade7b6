import { messages } from '@reprieve/i18n'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Look, leave, look, openBrowser } from './browser.ts'
import { contoso } from './directory.ts'

let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser.close())

const ways: readonly Look[] = [
  { locale: 'en', theme: 'light' },
  { locale: 'nl', theme: 'dark', width: 360 },
]

describe.each(ways)('in $locale, $theme', (how) => {
  const { settings, newSecret } = messages[how.locale ?? 'en'].web
  const named = (text: string, name: string) => text.replace('{name}', name)

  test('an identity provider is connected, sees its token once, gets another, and is refused once disconnected', async () => {
    const { connections } = settings
    const name = `Entra ${how.locale}`
    const page = await browser.visitAs('admin@contoso.example', how)
    await page.goto('/settings/connections')
    const command = page.getByRole('button', { name: connections.add })
    await command.click()
    const dialog = page.getByRole('dialog')
    const submit = dialog.getByRole('button', { name: connections.addSubmit, exact: true })
    expect(await submit.getAttribute('aria-disabled')).toBe('true')
    await dialog.getByLabel(connections.name, { exact: false }).first().fill(name)
    await dialog.getByLabel(connections.source, { exact: true }).fill('not a source!')
    await submit.click()
    await dialog.getByText(connections.sourceInvalid).waitFor()
    await look(page, `connections-1-add-${how.locale}`)
    await dialog.getByLabel(connections.source, { exact: true }).fill(`entra-${how.locale}`)
    await submit.click()
    const secret = page.getByTestId('new-secret')
    const token = (await secret.textContent()) ?? ''
    expect(token).toMatch(/^reprieve_scim_/)
    await look(page, `connections-2-token-${how.locale}`)
    await page.keyboard.press('Escape')
    expect(await secret.count()).toBe(1)
    await dialog.getByRole('button', { name: newSecret.done }).click()
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => command.evaluate((button) => button === document.activeElement)).toBe(true)
    expect(await page.content()).not.toContain(token)

    const address = `${inject('installation').apiUrl}/scim/v2/${contoso.tenantId}/Users?count=1`
    const ask = async (bearer: string) =>
      (await fetch(address, { headers: { authorization: `Bearer ${bearer}` } })).status
    expect(await ask(token)).toBe(200)
    await page.reload()
    const entry = page.getByRole('listitem').filter({ hasText: name })
    await entry.getByText(/1 request|1 aanvraag/).waitFor()
    await look(page, `connections-3-list-${how.locale}`)

    await entry.getByRole('button', { name: named(connections.rotateNamed, name) }).click()
    await dialog.getByLabel(connections.overlapHours).selectOption('0')
    await look(page, `connections-4-rotate-${how.locale}`)
    await dialog.getByRole('button', { name: connections.rotate }).click()
    const next = (await secret.textContent()) ?? ''
    expect(next).not.toBe(token)
    await dialog.getByRole('button', { name: newSecret.done }).click()
    expect([await ask(token), await ask(next)]).toEqual([401, 200])

    await entry.getByRole('button', { name: named(connections.removeNamed, name) }).click()
    await dialog.getByText(connections.removeText).waitFor()
    await look(page, `connections-5-remove-${how.locale}`)
    await dialog.getByRole('button', { name: connections.remove }).click()
    await page.getByText(named(connections.removed, name)).waitFor()
    await entry.waitFor({ state: 'detached' })
    expect(await ask(next)).toBe(401)
    await leave(page)
  })
})
