import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { leave, look, openBrowser, signIn } from './browser.ts'
import { contoso, openDirectory } from './directory.ts'

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

const refusal = 'The user name or password is incorrect, or this account cannot sign in. Try again.'

test('an unknown name and a wrong password get the same answer, and no place is reached', async () => {
  const page = await browser.visit()
  await page.goto('/deleted-users')
  expect(new URL(page.url()).pathname).toBe('/signin')
  await look(page, 'sign-in-1')
  for (const name of ['nobody@contoso.example', 'reader@contoso.example']) {
    await page.getByLabel('User name').fill(name)
    await page.getByLabel('Password').fill('not this one')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText(refusal).waitFor()
    expect(await page.getByLabel('Password').inputValue()).toBe('')
    await page.reload()
  }
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('Enter your password.').waitFor()
  await look(page, 'sign-in-2-missing')
  await leave(page)
})

test('after five failures a name has to wait, and the right password does not help', async () => {
  const page = await browser.visit()
  await page.goto('/signin')
  for (let failures = 0; failures < 5; failures += 1) {
    await page.getByLabel('User name').fill('slow.down@contoso.example')
    await page.getByLabel('Password').fill(`guess ${failures}`)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText(refusal).waitFor()
    await page.reload()
  }
  await page.getByLabel('User name').fill('slow.down@contoso.example')
  await page.getByLabel('Password').fill('guess 6')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText(/too many failed attempts. Try again in \d+ seconds/).waitFor()
  await look(page, 'sign-in-3-slowed-down')
  await leave(page)
})

test('signing in leads to where one wanted to go, and never to another site', async () => {
  const { password, url } = inject('installation')
  const page = await browser.visit()
  await page.goto('/deleted-users?sort=displayName')
  await page.getByLabel('User name').fill('reader@contoso.example')
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(`${url}/t/${contoso.tenantId}/deleted-users?sort=displayName`)
  const cookies = await page.context().cookies()
  const session = cookies.find(({ name }) => name.includes('session-token'))
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  await page.goto('/signin?next=//evil.example')
  expect(page.url()).toBe(`${url}/t/${contoso.tenantId}`)
  await leave(page)
})

test('signing out ends the visit', async () => {
  const { password } = inject('installation')
  const page = await browser.visit()
  await signIn(page, 'reader@contoso.example', password)
  await page.getByRole('button', { name: /Account of/ }).click()
  await look(page, 'account')
  const kept = await page.context().cookies()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL('**/signin')
  await page.goto('/deleted-users')
  expect(new URL(page.url()).pathname).toBe('/signin')
  await leave(page)
  // Whoever has kept the cookie has nothing: the server knows that it is signed out.
  const other = await browser.visit()
  await other.context().addCookies(kept)
  await other.goto('/deleted-users')
  expect(new URL(other.url()).pathname).toBe('/signin')
  await leave(other)
})

test('R33 a session ends with the deletion of its user', async () => {
  const { password } = inject('installation')
  const userId = await directory.createUser('session.ends')
  await directory.setPassword(userId, password)
  const page = await browser.visit()
  await signIn(page, 'session.ends@contoso.example', password)
  await page.getByText('Welcome, Session Ends').waitFor()
  await directory.deleteUser(userId)
  await page.reload()
  expect(new URL(page.url()).pathname).toBe('/signin')
  await leave(page)
})

test('a request of another site does nothing, even with the session', async () => {
  const page = await browser.visitAs('admin@contoso.example')
  await page.goto('/')
  const answer = await page.context().request.post('/api/trpc/restore.generatePassword', {
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
    data: {},
  })
  expect(answer.status()).toBe(403)
  const form = await page.context().request.post('/api/trpc/restore.generatePassword', { form: { a: '1' } })
  expect(form.status()).toBe(403)
  await leave(page)
})
