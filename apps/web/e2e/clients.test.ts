import { messages } from '@reprieve/i18n'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { fits, type Look, leave, look, openBrowser } from './browser.ts'

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
  const locale = how.locale ?? 'en'
  const { settings, newSecret } = messages[locale].web
  const words = settings.clients
  const named = (text: string, name: string) => text.replace('{name}', name)
  const { apiUrl } = inject('installation')

  /** The status of a request for a token by which an application acts alone. */
  const askForToken = async (id: string, secret: string): Promise<number> => {
    const answer = await fetch(`${apiUrl}/oauth2/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'user_impersonation' }),
    })
    await answer.text()
    return answer.status
  }

  test('an application is registered, gets tokens by the secret that is shown once, then by another, and is removed', async () => {
    const name = `Nightly report ${locale}`
    const page = await browser.visitAs('admin@contoso.example', how)
    await page.goto('/settings/clients')
    const command = page.getByRole('button', { name: words.add })
    await command.click()
    const dialog = page.getByRole('dialog')
    const submit = dialog.getByRole('button', { name: words.addSubmit, exact: true })
    await dialog.getByLabel(words.name, { exact: false }).first().fill(name)
    expect(await submit.getAttribute('aria-disabled')).toBe('true')
    const group = dialog.getByRole('group', { name: words.grants })
    await group.getByLabel(words.ways.client_credentials).check()
    expect(await group.getByRole('checkbox', { checked: true }).count()).toBe(1)
    await fits(page)
    await look(page, `clients-1-add-${locale}`)
    await submit.click()
    const secret = page.getByTestId('new-secret')
    const first = (await secret.textContent()) ?? ''
    expect(first).toMatch(/^[\w-]{43}$/)
    await look(page, `clients-2-secret-${locale}`)
    await page.keyboard.press('Escape')
    expect(await secret.count()).toBe(1)
    await dialog.getByRole('button', { name: newSecret.done }).click()
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => command.evaluate((button) => button === document.activeElement)).toBe(true)
    expect(await page.content()).not.toContain(first)

    const entry = page.getByRole('listitem').filter({ hasText: name })
    const id = (await entry.locator('code').textContent()) ?? ''
    expect(await askForToken(id, first)).toBe(200)
    await fits(page)
    await look(page, `clients-3-list-${locale}`)

    await entry.getByRole('button', { name: named(words.rotateNamed, name) }).click()
    await dialog.getByText(words.rotateText).waitFor()
    await look(page, `clients-4-rotate-${locale}`)
    await dialog.getByRole('button', { name: words.rotate }).click()
    const next = (await secret.textContent()) ?? ''
    expect(next).not.toBe(first)
    await dialog.getByRole('button', { name: newSecret.done }).click()
    expect([await askForToken(id, first), await askForToken(id, next)]).toEqual([401, 200])

    await entry.getByRole('button', { name: named(words.removeNamed, name) }).click()
    await dialog.getByText(words.removeText).waitFor()
    await look(page, `clients-5-remove-${locale}`)
    await dialog.getByRole('button', { name: words.remove, exact: true }).click()
    await page.getByText(named(words.removed, name)).waitFor()
    await entry.waitFor({ state: 'detached' })
    expect(await askForToken(id, next)).toBe(401)
    await leave(page)
  })

  test('an application without a secret is registered by keyboard, once its redirect URI is valid', async () => {
    const name = `Help desk ${locale}`
    const page = await browser.visitAs('admin@contoso.example', how)
    await page.goto('/settings/clients')
    const command = page.getByRole('button', { name: words.add })
    await command.focus()
    const dialog = page.getByRole('dialog')
    await expect
      .poll(async () => {
        await page.keyboard.press('Enter')
        return dialog.count()
      })
      .toBe(1)
    await dialog.getByLabel(words.name, { exact: false }).first().focus()
    await page.keyboard.type(name)
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    expect(await dialog.getByRole('radio', { name: words.kinds.public }).isChecked()).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    expect(await dialog.getByLabel(words.ways.client_credentials).isDisabled()).toBe(true)
    await dialog.getByLabel(words.redirectUris).focus()
    await page.keyboard.type('http://elsewhere.example/back')
    await dialog.getByLabel(words.refresh).selectOption('rotating_refresh_token')
    const submit = dialog.getByRole('button', { name: words.addSubmit, exact: true })
    await submit.press('Enter')
    await dialog.getByText(words.redirectUrisInvalid).waitFor()
    await fits(page)
    await look(page, `clients-6-public-${locale}`)
    await dialog.getByLabel(words.redirectUris).fill('http://localhost:8400\ncom.example.desk:/back')
    await submit.press('Enter')
    await dialog.getByText(words.withoutSecret).waitFor()
    expect(await page.getByTestId('new-secret').count()).toBe(0)
    await look(page, `clients-7-no-secret-${locale}`)
    await dialog.getByRole('button', { name: newSecret.done }).press('Enter')
    await dialog.waitFor({ state: 'detached' })
    const entry = page.getByRole('listitem').filter({ hasText: name })
    await entry.getByText('com.example.desk:/back').waitFor()
    await entry.getByText(words.refreshes.rotating_refresh_token).waitFor()
    expect(await entry.getByRole('button', { name: named(words.rotateNamed, name) }).count()).toBe(0)
    await fits(page)
    await look(page, `clients-8-public-list-${locale}`)
    await entry.getByRole('button', { name: named(words.removeNamed, name) }).click()
    await dialog.getByRole('button', { name: words.remove, exact: true }).click()
    await entry.waitFor({ state: 'detached' })
    await leave(page)
  })
})
