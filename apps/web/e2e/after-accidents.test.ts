import { randomUUID } from 'node:crypto'
import { messages } from '@reprieve/i18n'
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

const ways: readonly Look[] = [
  { locale: 'en', theme: 'light' },
  { locale: 'nl', theme: 'dark' },
]

describe.each(ways)('in $locale, $theme', (how) => {
  const locale = how.locale ?? 'en'
  const { purge, purgeStops, incident, deletedUsers } = messages[locale].web

  test('R41 users are deleted permanently once each name is typed, and not by another name', async () => {
    const locals = [`gone.one${locale}`, `gone.two${locale}`]
    const ids: string[] = []
    for (const local of locals) ids.push(await directory.createDeletedUser(local))
    const page = await browser.visitAs('admin@contoso.example', how)
    await page.goto('/deleted-users?search=gone.&sort=displayName')
    const rows = page.locator('tbody tr').filter({ hasText: locale })
    for (const at of [0, 1]) await rows.nth(at).getByRole('checkbox').click()
    const command = page.getByRole('button', { name: purge.command.replace(/\{.*/, '') })
    await command.click()
    const panel = page.getByRole('dialog')
    const typed = (name: string) => panel.getByLabel(purge.type.replace('{name}', name))
    const submit = panel.getByRole('button', { name: purge.submit })
    await typed(`Gone One${locale}`).fill(`gone.one${locale}@contoso.example`)
    expect(await submit.getAttribute('aria-disabled')).toBe('true')
    await typed(`Gone Two${locale}`).fill('somebody else')
    await look(page, `purge-1-${locale}`)
    await submit.click()
    await panel.getByText(messages[locale].errors.ConfirmationMismatch).waitFor()
    expect(await directory.deletedUser(ids[0] ?? '')).toBeNull()
    expect(await directory.deletedUser(ids[1] ?? '')).not.toBeNull()
    await look(page, `purge-2-mismatch-${locale}`)
    await typed(`Gone Two${locale}`).fill(`gone two${locale}`)
    await submit.click()
    await panel.waitFor({ state: 'detached' })
    expect(await directory.deletedUser(ids[1] ?? '')).toBeNull()
    expect(await rows.count()).toBe(0)
    await leave(page)
  })

  test('R42 who is on hold is not deleted permanently', async () => {
    const local = `held.back${locale}`
    const userId = await directory.createDeletedUser(local)
    const page = await browser.visitAs('admin@contoso.example', how)
    await page.goto(`/deleted-users?search=${local}`)
    await page.locator('tbody tr').first().getByRole('checkbox').click()
    const command = page.getByRole('button', { name: purge.command.replace(/\{.*/, '') })
    await command.click()
    // Somebody else places a hold while the name is being typed.
    await directory.placeHold(userId, 'Inquiry')
    const panel = page.getByRole('dialog')
    await panel.getByRole('textbox').fill(`Held Back${locale}`)
    await panel.getByRole('button', { name: purge.submit }).click()
    await panel.locator('[class*=validationMessage], [role=alert]').first().waitFor()
    expect(await directory.deletedUser(userId)).not.toBeNull()
    await page.keyboard.press('Escape')
    await page.reload()
    await page.locator('tbody tr').first().getByRole('checkbox').click()
    expect(await command.getAttribute('aria-disabled')).toBe('true')
    await leave(page)
  })

  test('what somebody deleted within a time is shown, and restored by a job', async () => {
    const local = `incident.${locale}`
    const userId = await directory.createUser(local)
    const page = await browser.visitAs('admin@contoso.example', how)
    const requestId = randomUUID()
    const deleted = await page.context().request.post('/api/trpc/users.delete', {
      headers: { 'content-type': 'application/json', 'x-reprieve-tenant': contoso.tenantId },
      data: { requestId, deletion: { userId, confirmDeletions: false } },
    })
    expect(deleted.status()).toBe(200)
    await page.goto('/jobs')
    const command = page.getByRole('button', { name: incident.title })
    await command.click()
    const panel = page.getByRole('dialog')
    const preview = panel.getByRole('button', { name: incident.preview })
    await preview.click()
    await panel.getByText(incident.actorMissing).waitFor()
    await panel.getByLabel(incident.actor).fill('nobody@contoso.example')
    await preview.click()
    await panel.getByText(incident.nobody).waitFor()
    await look(page, `incident-1-nobody-${locale}`)
    await panel.getByLabel(incident.actor).fill('admin@contoso.example')
    await preview.click()
    await panel.getByText(`${local}@contoso.example`).waitFor()
    await look(page, `incident-2-plan-${locale}`)
    await panel.locator('button[type=submit]').click()
    await page.waitForURL(`**/t/${contoso.tenantId}/jobs/*`)
    await expect.poll(async () => (await directory.activeUser(userId))?.state).toBe('active')
    await leave(page)
  })

  test('R43 a removal that was stopped is told of on the home page, and goes on once it is confirmed', async () => {
    const stopId = randomUUID()
    directory.stopPurge(stopId, 120, 200)
    const reader = await browser.visitAs('reader@contoso.example', how)
    await reader.goto('/')
    await reader.getByRole('heading', { level: 1 }).waitFor()
    expect(await reader.getByText(purgeStops.title).count()).toBe(0)
    const refused = await reader.context().request.post('/api/trpc/deletedUsers.confirmPurgeStop', {
      headers: { 'content-type': 'application/json', 'x-reprieve-tenant': contoso.tenantId },
      data: { requestId: randomUUID(), stopId },
    })
    expect(refused.status()).toBe(403)
    await leave(reader)
    const page = await browser.visitAs('admin@contoso.example', how)
    await page.goto('/')
    await page.getByText(purgeStops.title).waitFor()
    await look(page, `purge-stop-1-${locale}`)
    await page.getByRole('button', { name: purgeStops.look }).click()
    const panel = page.getByRole('dialog')
    await panel.getByText(purgeStops.otherwise).waitFor()
    await look(page, `purge-stop-2-${locale}`)
    await panel.locator('button[type=submit]').click()
    await panel.waitFor({ state: 'detached' })
    await page.getByText(purgeStops.confirmed).waitFor()
    const stop = (await directory.purgeStops()).find(({ id }) => id === stopId)
    expect(stop?.state).toBe('confirmed')
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByText(purgeStops.title).count()).toBe(0)
    await leave(page)
  })

  test('R44 a reader has no command to delete permanently, and is refused', async () => {
    const userId = await directory.createDeletedUser(`reader.purges${locale}`)
    const page = await browser.visitAs('reader@contoso.example', how)
    await page.goto('/deleted-users')
    await page.getByRole('heading', { name: deletedUsers.title, level: 1 }).waitFor()
    expect(await page.getByRole('button', { name: purge.command.replace(/\{.*/, '') }).count()).toBe(0)
    await page.goto('/jobs')
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByRole('button', { name: incident.title }).count()).toBe(0)
    const to = new Date().toISOString()
    const asked = { actor: 'admin@contoso.example', from: new Date(0).toISOString(), to, strategy: {} }
    const calls = {
      'deletedUsers.purge': {
        requestId: randomUUID(),
        purge: { userId, confirmation: `reader.purges${locale}@contoso.example` },
      },
      'jobs.previewUndo': { incident: asked },
      'jobs.startUndo': { requestId: randomUUID(), incident: asked, planHash: 'x' },
    }
    for (const [name, data] of Object.entries(calls)) {
      const refused = await page.context().request.post(`/api/trpc/${name}`, {
        headers: { 'content-type': 'application/json', 'x-reprieve-tenant': contoso.tenantId },
        data,
      })
      expect([name, refused.status()]).toEqual([name, 403])
    }
    expect(await directory.deletedUser(userId)).not.toBeNull()
    await leave(page)
  })
})
