import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import { newInstallation } from './run-reprieve.ts'

test.each([
  ['NODE_ENV', { NODE_ENV: 'production', REPRIEVE_DATA_DIR: '' }],
  ['DATABASE_URL', { DATABASE_URL: 'postgres://reprieve@db.example/reprieve', REPRIEVE_DATA_DIR: '' }],
  ['REPRIEVE_DATA_DIR', { REPRIEVE_DATA_DIR: '/var/lib/reprieve' }],
])('emulate does not start where %s names an installation', async (name, settings) => {
  const { code, stdout, stderr } = await newInstallation(settings).run('emulate', '--port', '0')
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(new RegExp(`^reprieve: ${name}.*: unset it\n$`))
})

test('emulate answers both contracts until a signal, also from source, and leaves nothing behind', async () => {
  const temporary = mkdtempSync(join(tmpdir(), 'reprieve-emulate-'))
  onTestFinished(() => rmSync(temporary, { recursive: true, force: true }))
  const script = fileURLToPath(new URL('../../../tooling/scripts/reprieve.mjs', import.meta.url))
  const env = { PATH: process.env.PATH ?? '', TMPDIR: temporary }
  const child = spawn(process.execPath, [script, 'emulate', '--port', '0'], { env })
  const ended = once(child, 'exit')
  onTestFinished(() => void child.kill('SIGTERM'))
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  }
  await vi.waitFor(() => expect(said).toContain('Stop with Ctrl-C.'), { timeout: 60_000 })
  const token = (contract: string) => new RegExp(`token for ${contract} +(\\S+)`).exec(said)?.[1] ?? ''
  const statusOf = async (label: string, path: string) => {
    const address = new RegExp(`${label} +(\\S+)`).exec(said)?.[1] ?? ''
    const authorization = `Bearer ${token(label)}`
    return (await fetch(address + path, { headers: { authorization } })).status
  }
  const contoso = '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04'
  expect(await statusOf('Partner Center', `/customers/${contoso}/users`)).toBe(200)
  expect(await statusOf('Microsoft Graph', '/me')).toBe(200)
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(readdirSync(temporary).filter((name) => name.startsWith('reprieve-'))).toEqual([])
}, 90_000)
