import { messages } from '@reprieve/i18n'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fits, type Look, leave, look, openBrowser } from './browser.ts'

let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser.close())

const looks: readonly (readonly [string, Look])[] = [
  ['light', { theme: 'light' }],
  ['dark', { theme: 'dark' }],
  ['contrast', { theme: 'contrast' }],
  ['nl', { locale: 'nl' }],
  ['de', { locale: 'de' }],
  ['zh', { locale: 'zh-Hans' }],
  ['360', { width: 360 }],
  ['360-dark-nl', { width: 360, theme: 'dark', locale: 'nl' }],
  // A window of 1280 pixels shows this width at a zoom of 200 %.
  ['640', { width: 640 }],
]

describe.each(looks)('%s', (name, how) => {
  const { restore: words, list, users, recipients } = messages[how.locale ?? 'en'].web
  // Other languages and widths have the same colours, so contrasts are measured only in the looks that set a
  // theme.
  const judged = { colours: how.theme !== undefined }

  test('every state is free of barriers and fits', { timeout: 240_000 }, async () => {
    const page = await browser.visitAs('admin@contoso.example', how)
    const state = async (place: string) => {
      await fits(page)
      await look(page, `look-${name}-${place.replace('/', '-')}`, judged)
    }
    await page.goto('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await state('home')
    await page.goto('/deleted-users?sort=purgeAt')
    await page.locator('tbody tr').first().waitFor()
    await state('list')
    await page.getByRole('button', { name: list.filters.replace(/\{.*/, '') }).click()
    await state('filters')
    const panel = page.getByRole('dialog')
    await page.goto('/users')
    await page.locator('tbody tr').first().waitFor()
    await state('users')
    await page.getByRole('button', { name: users.commands.add }).click()
    await panel.locator('select').first().waitFor()
    await state('users-add')
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    const row = page.locator('tbody tr').nth(1)
    await row.getByRole('checkbox').click()
    await page.getByRole('button', { name: users.commands.delete }).click()
    await panel.locator('dl').waitFor()
    await state('users-delete')
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    await row.getByRole('link').click()
    await page.locator('#timeline').waitFor()
    await state('person')
    for (const place of [
      'audit',
      'roles',
      'licenses',
      'jobs',
      'settings/domains',
      'settings/retention',
      'settings/export',
      'users/import',
      'settings/connections',
      'settings/clients',
      'settings/mail',
      'settings/notices',
      'settings/webhooks',
      'me',
    ]) {
      await page.goto(`/${place}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await state(place)
    }
    for (const place of ['groups', 'contacts', 'shared-mailboxes'] as const) {
      await page.goto(`/${place}`)
      await page.locator('tbody tr').first().waitFor()
      await state(place)
      await page.goto(`/${place}?state=deleted`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await state(`${place}-deleted`)
    }
    await page.goto('/groups')
    await page.locator('tbody tr a').first().click()
    await panel.locator('#members').waitFor()
    await state('group')
    await page.goto('/groups')
    await page.getByRole('button', { name: recipients.kinds.group.add }).click()
    await panel.locator('textarea').waitFor()
    await state('group-add')
    for (const [place, search] of [
      ['name-conflict', 'daan.bakker'],
      ['address-conflict', 'lena.hoffmann'],
      ['primary-taken', 'juergen.mueller'],
      ['no-seat', 'oliver.brandt'],
    ] as const) {
      await page.goto(`/deleted-users?search=${search}`)
      await page.locator('tbody tr a').first().click()
      await panel.getByText(words.comesBack).waitFor()
      await state(place)
    }
    await panel.getByRole('button', { name: words.next }).click()
    await panel.getByRole('radio').nth(1).click()
    await panel.locator('input[type=password]').fill('walnut ferry 81')
    await panel.getByRole('progressbar').waitFor()
    await state('password')
    await leave(page)
  })

  test('the sign-in page is free of barriers and fits', async () => {
    const page = await browser.visit(how)
    await page.goto('/signin')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await fits(page)
    await look(page, `look-${name}-sign-in`, judged)
    await leave(page)
  })
})

test('language and theme are switched in place, and kept', async () => {
  const page = await browser.visitAs('admin@contoso.example')
  await page.goto('/deleted-users')
  await page.getByRole('button', { name: /Account of/ }).click()
  await page.getByRole('radio', { name: 'Nederlands' }).click()
  await page.getByRole('heading', { name: 'Verwijderde gebruikers' }).waitFor()
  await page.getByRole('radio', { name: 'Donker' }).click()
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  await page.reload()
  await page.getByRole('heading', { name: 'Verwijderde gebruikers' }).waitFor()
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  expect(await page.locator('html').getAttribute('lang')).toBe('nl-NL')
  await leave(page)
})
