import { formatMessage, messages } from '@reprieve/i18n'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { fits, type Look, leave, look, openBrowser, signIn } from './browser.ts'
import { openDirectory } from './directory.ts'
import { receivedMails, recipientsOf } from './received-mails.ts'

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

describe.each(ways)('in $locale, $theme', (how) => {
  const locale = how.locale ?? 'en'
  const words = messages[locale].web.settings.mail

  test('a mail that did not arrive is sent again, another is discarded, and both leave the list', async () => {
    const [late, gone] = [`late-${locale}@contoso.example`, `gone-${locale}@contoso.example`]
    await directory.giveUpNotice(late)
    await directory.giveUpNotice(gone)
    const page = await browser.visitAs('admin@contoso.example', how)
    await page.goto('/settings/mail')
    await page.getByText(words.ways.smtp).waitFor()
    const list = page.getByRole('region', { name: words.undelivered })
    const letters = (address: string) => list.getByRole('listitem').filter({ hasText: address })
    await letters(late).getByText('EENVELOPE 550').waitFor()
    await fits(page)
    await look(page, `settings-mail-1-${locale}`)
    await letters(late).getByRole('button').first().click()
    await letters(late).waitFor({ state: 'detached' })
    await page.getByText(words.retried).waitFor()
    await expect
      .poll(async () => (await receivedMails()).flatMap(recipientsOf), { timeout: 20_000 })
      .toContain(late)
    await letters(gone).getByRole('button').last().press('Enter')
    await letters(gone).waitFor({ state: 'detached' })
    expect((await receivedMails()).flatMap(recipientsOf)).not.toContain(gone)
    await look(page, `settings-mail-2-${locale}`)
    await leave(page)
  })

  test('a test mail reaches whoever is signed in', async () => {
    const page = await browser.visitAs('admin@contoso.example', how)
    await page.goto('/settings/mail')
    const subject = formatMessage(locale, 'mail.testSubject', { tenantName: 'Contoso' })
    const tests = async () => (await receivedMails()).filter((mail) => mail.subject === subject)
    expect(await tests()).toEqual([])
    await page.getByRole('button', { name: words.sendTest }).click()
    await page.getByText(words.testSent.replace('{address}', 'admin@contoso.example')).waitFor()
    await fits(page)
    await look(page, `settings-mail-4-test-${locale}`)
    await expect
      .poll(async () => (await tests()).flatMap(recipientsOf), { timeout: 20_000 })
      .toEqual(['admin@contoso.example'])
    await leave(page)
  })

  test('a test mail beyond what a person may send is refused with its text', async () => {
    const [local, password] = [`sends.${locale.toLowerCase()}`, 'Actor-Zemlik-Tovra-53']
    const userId = await directory.createUser(local)
    await directory.setPassword(userId, password)
    await directory.giveRole(userId, 'globalAdministrator')
    await directory.useUpMails(userId)
    const page = await browser.visit(how)
    await signIn(page, `${local}@contoso.example`, password)
    await page.goto('/settings/mail')
    await page.getByRole('button', { name: words.sendTest }).click()
    const [refusal = ''] = messages[locale].errors.TooManyAttempts.split('{')
    await page.getByRole('alert').filter({ hasText: refusal }).waitFor()
    await fits(page)
    await leave(page)
  })

  test('where no mail server is set up, it says that nobody gets any', async () => {
    const page = await browser.visitAs('admin@contoso.example', how)
    await page.goto(`${inject('installation').urlWithoutMailServer}/settings/mail`)
    await page.getByText(words.ways.folder).waitFor()
    await fits(page)
    await look(page, `settings-mail-3-folder-${locale}`)
    await leave(page)
  })
})
