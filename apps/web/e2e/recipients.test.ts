import { messages } from '@reprieve/i18n'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Look, leave, look, openBrowser } from './browser.ts'
import { contoso, openDirectory } from './directory.ts'

let browser: Awaited<ReturnType<typeof openBrowser>>
let directory: ReturnType<typeof openDirectory>

beforeAll(async () => {
  browser = await openBrowser()
  directory = openDirectory()
})

afterAll(() => Promise.all([browser.close(), directory.close()]))

const panelOf = (page: Page) => page.getByRole('dialog')
const rowsOf = (page: Page) => page.locator('tbody tr')
const hasFocus = (locator: ReturnType<Page['getByRole']>) =>
  expect.poll(() => locator.evaluate((element) => element === document.activeElement)).toBe(true)

const ways: readonly Look[] = [
  { locale: 'en', theme: 'light' },
  { locale: 'nl', theme: 'dark' },
]

const kinds = [
  ['group', 'groups'],
  ['contact', 'contacts'],
  ['shared-mailbox', 'shared-mailboxes'],
] as const

describe.each(ways)('in $locale, $theme', (how) => {
  const locale = how.locale ?? 'en'
  const { recipients, restore, dialog } = messages[locale].web

  test.each(kinds)(
    'a %s is added, changed, deleted, brought back by undo, and exported',
    async (kind, place) => {
      const words = recipients.kinds[kind]
      const page = await browser.visitAs('admin@contoso.example', how)
      await page.goto(`/${place}`)
      await page.getByRole('heading', { name: words.title, level: 1 }).waitFor()
      const command = page.getByRole('button', { name: words.add })
      await command.click()
      const panel = panelOf(page)
      const name = `Journey ${locale} ${kind}`
      const address = `journey.${locale}.${kind}`
      await panel.getByRole('button', { name: recipients.addSubmit, exact: true }).click()
      await panel.getByText(recipients.displayNameMissing).waitFor()
      await panel.getByLabel(recipients.columns.displayName).fill(name)
      await panel.getByLabel(recipients.columns.primaryAddress).fill('admin@contoso.example')
      await panel.getByRole('button', { name: recipients.addSubmit, exact: true }).click()
      await panel
        .getByRole('alert')
        .getByText(/admin@contoso\.example/)
        .waitFor()
      await look(page, `recipients-1-add-${kind}-${locale}`)
      await panel.getByLabel(recipients.columns.primaryAddress).fill(`${address}@contoso.example`)
      await panel.getByLabel(recipients.columns.otherAddresses).fill(`${address}.2@contoso.example`)
      await panel.getByRole('button', { name: recipients.addSubmit, exact: true }).click()
      await panel.waitFor({ state: 'detached' })
      await hasFocus(command)
      await page.getByRole('searchbox', { name: recipients.search }).fill(name)
      await expect.poll(() => rowsOf(page).count()).toBe(1)
      expect(new URL(page.url()).searchParams.get('search')).toBe(name)

      await rowsOf(page).getByRole('checkbox').click()
      await page.getByRole('button', { name: recipients.edit, exact: true }).click()
      await panel.getByLabel(recipients.columns.otherAddresses).fill('')
      await panel.getByRole('button', { name: recipients.save }).click()
      await panel.waitFor({ state: 'detached' })
      await expect.poll(() => rowsOf(page).getByText(`${address}.2@contoso.example`).count()).toBe(0)

      const exported = await page.getByRole('link', { name: recipients.export }).getAttribute('href')
      const csv = await (await page.context().request.get(exported ?? '')).text()
      expect(csv.trimEnd().split('\r\n')).toHaveLength(2)
      expect(csv).toContain(`${address}@contoso.example`)

      const remove = page
        .getByRole('toolbar', { name: messages[locale].web.list.commands })
        .getByRole('button', { name: recipients.delete.replace(/\{.*/, ''), exact: true })
      await remove.click()
      await panel.getByText(words.deleteText).waitFor()
      await look(page, `recipients-2-delete-${kind}-${locale}`)
      await panel.locator('button[type=submit]').click()
      await panel.waitFor({ state: 'detached' })
      await expect.poll(() => rowsOf(page).count()).toBe(0)
      await look(page, `recipients-3-toast-${kind}-${locale}`)
      await page.getByRole('button', { name: recipients.undo }).click()
      await expect.poll(() => rowsOf(page).count()).toBe(1)
      await leave(page)
    },
  )

  test('R16a a deleted group comes back with its members; who holds its addresses is named, and one is taken back', async () => {
    const local = `conflict.${locale}`
    const groupId = await directory.createGroup(`Conflict ${locale}`, [
      `SMTP:${local}@contoso.example`,
      `smtp:${local}.2@contoso.example`,
    ])
    await directory.deleteGroup(groupId)
    const contactId = await directory.createContact(`Holder ${locale}`, [`SMTP:${local}@contoso.example`])
    const userId = await directory.createUser(`${local}.user`, [
      `SMTP:${local}.user@contoso.example`,
      `smtp:${local}.2@contoso.example`,
    ])
    const page = await browser.visitAs('admin@contoso.example', how)
    await page.goto('/groups')
    await page.getByRole('button', { name: recipients.states.deleted }).click()
    await page.waitForURL('**/groups?state=deleted')
    const row = rowsOf(page).filter({ hasText: `Conflict ${locale}` })
    await row.getByRole('link').click()
    const panel = panelOf(page)
    await panel.getByText(`Holder ${locale}`).first().waitFor()
    await panel.getByText(restore.comesBack).waitFor()
    await look(page, `recipients-4-restore-${locale}`)
    await panel.getByRole('checkbox', { name: restore.takeBackInstead }).check()
    await panel.getByText(restore.holderChanges.relieved).waitFor()
    await panel.getByRole('button', { name: recipients.restore, exact: true }).click()
    await panel.getByText(restore.cameBack).waitFor()
    await look(page, `recipients-5-restored-${locale}`)
    await panel.getByRole('button', { name: dialog.close }).last().click()
    await panel.waitFor({ state: 'detached' })
    expect(await row.count()).toBe(0)
    const group = await directory.group(groupId)
    expect(group.deletion).toBeNull()
    expect(group.proxyAddresses).toContain(`SMTP:${local}.2@contoso.example`)
    expect((await directory.contact(contactId)).proxyAddresses).toEqual([`SMTP:${local}@contoso.example`])
    expect((await directory.activeUser(userId))?.proxyAddresses).toEqual([
      `SMTP:${local}.user@contoso.example`,
    ])
    await page.goBack()
    await page.goBack()
    await page.getByRole('button', { name: recipients.states.active, pressed: true }).waitFor()
    await leave(page)
  })

  test('a member is added to a group by search and taken out again', async () => {
    const local = `joins.${locale}`
    await directory.createUser(local)
    const groupId = await directory.createGroup(`Members ${locale}`, [])
    const page = await browser.visitAs('admin@contoso.example', how)
    await page.goto(`/groups?search=Members%20${locale}`)
    const link = rowsOf(page).first().getByRole('link')
    await link.click()
    expect(new URL(page.url()).searchParams.get('show')).toBe(groupId)
    const panel = panelOf(page)
    await panel.getByRole('combobox').fill(local)
    await panel.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    const member = panel.locator('li', { hasText: `${local}@contoso.example` })
    await member.waitFor()
    await look(page, `recipients-6-members-${locale}`)
    await member.getByRole('button').click()
    await member.waitFor({ state: 'detached' })
    await hasFocus(panel.getByRole('heading', { name: recipients.members.title, exact: true }))
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    await hasFocus(link)
    await leave(page)
  })
})

test('R44 R45 a reader sees the lists and no command that changes them; the server refuses regardless', async () => {
  const groupId = await directory.createGroup('Read only', [])
  const page = await browser.visitAs('reader@contoso.example')
  await page.goto(`/groups?search=Read%20only`)
  await rowsOf(page).first().getByRole('link').click()
  const panel = panelOf(page)
  await panel.getByText('No members').waitFor()
  expect(await panel.getByRole('combobox').count()).toBe(0)
  expect(await panel.getByRole('button', { name: 'Edit' }).count()).toBe(0)
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  expect(await page.getByRole('checkbox').count()).toBe(0)
  for (const text of [/Add a group/, /^Delete/, /^Edit/, /^Restore/])
    expect(await page.getByRole('button', { name: text }).count()).toBe(
      text.source === '^Delete' ? 1 : 0, // One button is left: the filter for deleted recipients.
    )
  const requestId = '0199a1b2-0000-7000-8000-000000000001'
  const named = { displayName: 'x', proxyAddresses: [] }
  const asked = { requestId, kind: 'group' }
  const calls = {
    create: { ...asked, recipient: named },
    update: { ...asked, recipient: { id: groupId, ...named } },
    delete: { ...asked, id: groupId },
    restore: { ...asked, id: groupId, resolutions: [] },
    addMember: { requestId, member: { groupId, userId: groupId } },
    removeMember: { requestId, member: { groupId, userId: groupId } },
  }
  for (const [name, data] of Object.entries(calls)) {
    const refused = await page.context().request.post(`/api/trpc/recipients.${name}`, {
      headers: { 'content-type': 'application/json', 'x-reprieve-tenant': contoso.tenantId },
      data,
    })
    expect([name, refused.status()]).toEqual([name, 403])
  }
  await leave(page)
})
