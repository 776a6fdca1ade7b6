import { expect } from 'vitest'
import { openBrowser } from '../../src/testing/browse.ts'
import { demoPassword } from '../../src/testing/demo-api.ts'
import { getWith, technicianName } from '../../src/testing/oauth-flow.ts'
import type { OAuthServer } from '../../src/testing/oauth-server.ts'

/** Acts as a person who opens the page that the client shows, types the code, signs in and allows access. */
export async function typeCode(server: OAuthServer, page: unknown, code: unknown): Promise<void> {
  const browser = openBrowser(server.url)
  const confirm = await browser.submit(await browser.open(String(page)), { user_code: String(code) }, 'Next')
  const signIn = await browser.submit(confirm, {}, 'Yes, go on')
  const fields = { userName: technicianName, password: demoPassword }
  const consent = await browser.submit(signIn, fields, 'Sign in')
  expect((await browser.submit(consent, {}, 'Allow')).text).toContain('Connected')
}

/** Expects the facade to accept the token and to give it the technician's rights. */
export async function expectToOpen(server: OAuthServer, token: unknown): Promise<void> {
  const answer = await getWith(server.url, '/v1/customers', String(token))
  expect(answer.status).toBe(200)
  const { items } = (await answer.json()) as { readonly items: readonly unknown[] }
  expect(items.length).toBeGreaterThan(0)
}
