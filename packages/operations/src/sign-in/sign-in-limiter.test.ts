import { expect, test } from 'vitest'
import { createSignInLimiter } from './sign-in-limiter.ts'

const limiter = () => createSignInLimiter({ failures: 2, perSeconds: 60 }, { failures: 4, perSeconds: 60 })

test('after so many failures a name waits, however it is written and wherever it is tried from', async () => {
  const { failed, secondsToWait } = limiter()
  await failed('anna@contoso.example', '192.0.2.1')
  expect(await secondsToWait('anna@contoso.example', '192.0.2.1')).toBe(0)
  await failed('Anna@Contoso.example ', '192.0.2.2')
  expect(await secondsToWait('ANNA@contoso.example', '192.0.2.3')).toBeGreaterThan(50)
  expect(await secondsToWait('ben@contoso.example', '192.0.2.1')).toBe(0)
})

test('after so many failures an address waits, whatever name it tries', async () => {
  const { failed, secondsToWait } = limiter()
  for (const name of ['a', 'b', 'c', 'd']) await failed(name, '192.0.2.1')
  expect(await secondsToWait('e', '192.0.2.1')).toBeGreaterThan(50)
  expect(await secondsToWait('e', '192.0.2.2')).toBe(0)
})

test('a success forgives the name its failures', async () => {
  const { failed, secondsToWait, succeeded } = limiter()
  await failed('anna', '192.0.2.1')
  await failed('anna', '192.0.2.1')
  await succeeded('anna')
  expect(await secondsToWait('anna', '192.0.2.2')).toBe(0)
})
