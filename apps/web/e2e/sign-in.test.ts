import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { cookiesOf, signInAt, trySignInAt } from './ask-web.ts'
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

test('what is typed as a password can be shown, by mouse and by keyboard, and is hidden at first', async () => {
  const page = await browser.visit()
  await page.goto('/signin')
  const field = page.getByLabel('Password')
  const button = page.getByRole('button', { name: 'Show what is typed' })
  await field.fill('not this one')
  expect(await field.getAttribute('type')).toBe('password')
  expect(await button.getAttribute('aria-pressed')).toBe('false')
  await button.click()
  expect(await field.getAttribute('type')).toBe('text')
  expect(await field.getAttribute('spellcheck')).toBe('false')
  expect(await button.getAttribute('aria-pressed')).toBe('true')
  await look(page, 'sign-in-4-shown')
  await button.press('Space')
  expect(await field.getAttribute('type')).toBe('password')
  expect(await field.inputValue()).toBe('not this one')
  await page.getByLabel('User name').fill('nobody@contoso.example')
  await field.press('Enter')
  await page.getByText(refusal).waitFor()
  await leave(page)
})

test('the log says whose sign-in succeeded or was refused, by ids and never by what was typed', async () => {
  const { url, password, outputPath } = inject('installation')
  const userId = await directory.createUser('logged.sign.in')
  await directory.setPassword(userId, password)
  const userPrincipalName = 'logged.sign.in@contoso.example'
  await trySignInAt(url, { userPrincipalName, password: 'wrong' })
  await signInAt(url, userPrincipalName, password)
  await trySignInAt(url, { userPrincipalName: 'typed-by-mistake', password: 'wrong' })
  const output = readFileSync(outputPath, 'utf8')
  const lines = output.split('\n').filter((line) => line.includes('"msg":"sign-in"'))
  const own = lines.map((line) => JSON.parse(line)).filter((line) => line.userId === userId)
  expect(own.map(({ outcome, tenantId }) => [outcome, tenantId])).toEqual([
    ['refused', contoso.tenantId],
    ['signed-in', contoso.tenantId],
  ])
  for (const { correlationId } of own) expect(correlationId).toMatch(/^[0-9a-f-]{36}$/)
  expect(output).not.toContain('typed-by-mistake')
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

test('a stranger who guesses does not keep out a person from a device on which they have signed in before', async () => {
  const { url, password } = inject('installation')
  const userPrincipalName = 'known.device@contoso.example'
  await directory.setPassword(await directory.createUser('known.device'), password)
  const cookie = await signInAt(url, userPrincipalName, password)
  const [mark] = cookie.split('; ').filter((one) => one.startsWith('reprieve-devices='))
  for (let guess = 0; guess < 5; guess += 1) {
    await trySignInAt(url, { userPrincipalName, password: `guess ${guess}` })
  }
  const elsewhere = await trySignInAt(url, { userPrincipalName, password })
  expect(await elsewhere.text()).toContain('TooManyAttempts')
  expect(cookiesOf(elsewhere)).not.toContain('session-token')
  const here = await trySignInAt(url, { userPrincipalName, password }, { cookie: `${mark}` })
  expect(cookiesOf(here)).toContain('session-token')
  expect(here.headers.getSetCookie().find((line) => line.startsWith('reprieve-devices='))).toMatch(
    /Path=\/api\/auth;.*Max-Age=7776000;.*HttpOnly; SameSite=lax$/,
  )
})

test('where a try comes from is what the server sees, or what a trusted proxy says', async () => {
  const { url, urlWithoutMailServer: behindProxy } = inject('installation')
  const tried = { userPrincipalName: 'nobody.at.all@contoso.example', password: 'wrong' }
  const forwarded = { 'x-forwarded-for': '192.0.2.1, 203.0.113.77' }
  await trySignInAt(url, tried, forwarded)
  expect(await directory.triesFrom('203.0.113.77')).toBe(0)
  await trySignInAt(behindProxy, tried, forwarded)
  expect(await directory.triesFrom('203.0.113.77')).toBe(1)
  expect(await directory.triesFrom('192.0.2.1')).toBe(0)
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
  // A cookie that somebody kept is worthless: the server knows that its session was signed out.
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
