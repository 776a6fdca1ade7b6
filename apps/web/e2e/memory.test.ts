import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { samplesOf } from '@reprieve/observe/testing'
import { expect, inject, test } from 'vitest'

const server = fileURLToPath(new URL('../.next/server', import.meta.url))
const megabyte = 1024 * 1024

test('no bundle of the server has a copy of the words that passwords are compared with', () => {
  const sizes = readdirSync(server, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => statSync(join(server, name)).size)
  expect(sizes.length).toBeGreaterThan(50)
  expect(Math.max(...sizes)).toBeLessThan(3 * megabyte)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(22 * megabyte)
})

test('pages and calls together keep less than 80 MB of large objects', async () => {
  const { metricsUrl, url } = inject('installation')
  for (const path of ['/signin', '/deleted-users', '/api/trpc/restore.generatePassword', '/api/auth/csrf'])
    await fetch(url + path)
  const samples = samplesOf(await (await fetch(`${metricsUrl}/metrics`)).text())
  const [, bytes = 0] =
    [...samples].find(
      ([name]) => name.startsWith('nodejs_heap_space_size_used_bytes') && name.includes('"large_object"'),
    ) ?? []
  expect(bytes).toBeGreaterThan(megabyte)
  expect(bytes).toBeLessThan(80 * megabyte)
})
