import { decodeProtectedHeader } from 'jose'
import { expect, test } from 'vitest'
import { newInstallation } from './run-reprieve.ts'

test('a rotated key signs what the command line signs, and the one before is listed with its end', async () => {
  const { run } = newInstallation({ REPRIEVE_SEED: 'empty' })
  await run('prepare')
  const rotated = await run('keys', 'rotate', '--yes')
  expect(rotated).toMatchObject({ code: 0, stderr: '' })
  const kid = rotated.stdout.trim()
  const token = (await run('token', '--user', 'admin@contoso.example')).stdout.trim()
  expect(decodeProtectedHeader(token).kid).toBe(kid)
  const lines = (await run('keys', 'list')).stdout.trim().split('\n')
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatch(new RegExp(`^${kid}\t[^\t]+\tsigns$`))
  expect(lines[1]).toMatch(/^[\w-]{43}\t[^\t]+\tchecks until [^\t]+$/)
}, 60_000)

test('a key that is rotated now leaves none of those before', async () => {
  const { run } = newInstallation({ REPRIEVE_SEED: 'empty' })
  await run('prepare')
  const rotated = await run('keys', 'rotate', '--now', '--yes')
  expect(rotated).toMatchObject({ code: 0, stderr: '' })
  const { stdout } = await run('keys', 'list')
  expect(stdout).toMatch(new RegExp(`^${rotated.stdout.trim()}\t[^\t]+\tsigns\n$`))
}, 60_000)
