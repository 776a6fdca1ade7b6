import { expect, test } from 'vitest'
import { createSecretWatch } from '../src/testing/index.ts'

const token = `eyJhbGciOiJFUzI1NiJ9.${'eyJ0aWQiOiI0ZDNjZjQ4NyJ9'}.c2lnbmF0dXJl`

test.each([
  ['a hash', '{"hash":"$argon2id$v=19$m=64,t=1,p=1$c2FsdA$aGFzaA"}'],
  ['a bearer token', `GET / HTTP/1.1\nauthorization: Bearer ${token}`],
  ['a private key', '-----BEGIN PRIVATE KEY-----\nMIGH'],
  ['a private key', `{"kty":"EC","d":"${'a'.repeat(43)}"}`],
])('R50 %s is found by its form', (kind, planted) => {
  const watch = createSecretWatch()
  watch.search('a log line', planted)
  expect(watch.findings()).toEqual([`${kind} in a log line`])
  expect(watch.findings().join()).not.toContain(planted)
})

test('R50 what it was told is found wherever it is, but where it belongs', () => {
  const watch = createSecretWatch()
  watch.remember('violet kettle forty two', 'password')
  watch.search('a mail', 'your password is violet kettle forty two', ['password'])
  expect(watch.findings()).toEqual([])
  watch.search('audit_records.details', '{"note":"set to violet kettle forty two"}')
  expect(watch.findings()).toEqual(['a password that a test used in audit_records.details'])
})

test('an ordinary text has no secret in it', () => {
  const watch = createSecretWatch()
  watch.remember('password', 'password')
  watch.search('an answer', '{"password":null,"kid":"abc","id":"4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04"}')
  expect(watch.findings()).toEqual([])
})
