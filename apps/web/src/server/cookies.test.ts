import { expect, test } from 'vitest'
import { cookiesAt } from './cookies.ts'

const all = (publicUrl: string) => {
  const { ofNextAuth, ...own } = cookiesAt(publicUrl)
  return [...Object.values(ofNextAuth), ...Object.values(own)]
}

test('behind https every cookie is Secure, hidden from scripts, and bound to the host or at least to https', () => {
  const cookies = all('https://directory.example')
  expect(cookies.map(({ name }) => name).toSorted()).toEqual([
    '__Host-next-auth.callback-url',
    '__Host-next-auth.csrf-token',
    '__Host-next-auth.session-token',
    '__Host-reprieve.tenant',
    '__Secure-reprieve-devices',
  ])
  for (const { name, options } of cookies) {
    expect(options).toMatchObject({ secure: true, httpOnly: true, sameSite: 'lax' })
    // Browsers refuse a `__Host-` cookie with any other path.
    if (name.startsWith('__Host-')) expect(options.path).toBe('/')
  }
})

test('over http, which browsers take no such names from, they have none', () => {
  const cookies = all('http://localhost:3000')
  expect(cookies.filter(({ name }) => name.startsWith('__'))).toEqual([])
  for (const { options } of cookies) expect(options).toMatchObject({ secure: false, httpOnly: true })
})
