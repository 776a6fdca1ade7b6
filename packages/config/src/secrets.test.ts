import { execFile } from 'node:child_process'
import { createPublicKey, sign, verify } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { createSecrets, loadSecrets, SecretsError } from './secrets.ts'

const folder = (): string => join(mkdtempSync(join(tmpdir(), 'reprieve-secrets-')), 'data')

test('secrets are made once, for the owner alone, and stay', () => {
  const dataDir = folder()
  const made = createSecrets(dataDir)
  expect(createSecrets(dataDir)).toEqual(made)
  expect(loadSecrets(dataDir)).toEqual(made)
  expect(readdirSync(dataDir)).toEqual(['secrets.json'])
  expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
  expect(statSync(dataDir).mode & 0o777).toBe(0o700)
})

test('every installation has its own', () => {
  const [one, other] = [createSecrets(folder()), createSecrets(folder())]
  const keys = [one, other].flatMap(({ tokenKey, ...rest }) => [...Object.values(rest), tokenKey.kid])
  expect(new Set(keys).size).toBe(keys.length)
})

test('the token key signs what its public half verifies', () => {
  const { privateJwk, publicJwk } = createSecrets(folder()).tokenKey
  const text = Buffer.from('a token')
  const signature = sign('sha256', text, { key: { ...privateJwk }, format: 'jwk' })
  expect(verify('sha256', text, createPublicKey({ key: { ...publicJwk }, format: 'jwk' }), signature)).toBe(
    true,
  )
  expect(publicJwk).not.toHaveProperty('d')
})

test('processes that start at once agree', async () => {
  const dataDir = folder()
  const module = new URL('./secrets.ts', import.meta.url).href
  const program = `import(${JSON.stringify(module)}).then((m) => console.log(m.createSecrets(${JSON.stringify(dataDir)}).sessionSecret))`
  const start = () =>
    promisify(execFile)(process.execPath, ['--import', import.meta.resolve('tsx'), '-e', program])
  const outputs = await Promise.all(Array.from({ length: 3 }, start))
  expect(new Set(outputs.map(({ stdout }) => stdout.trim()))).toEqual(
    new Set([loadSecrets(dataDir).sessionSecret]),
  )
})

test('a missing file and a damaged one are told, without what is in it', () => {
  const dataDir = folder()
  expect(() => loadSecrets(dataDir)).toThrow(SecretsError)
  expect(() => loadSecrets(dataDir)).toThrow(/does not exist: run `npm run reprieve -- prepare` first/)
  createSecrets(dataDir)
  const path = join(dataDir, 'secrets.json')
  writeFileSync(path, readFileSync(path, 'utf8').slice(0, -20))
  expect(() => loadSecrets(dataDir)).toThrow(/secrets\.json is damaged/)
  expect(() => createSecrets(dataDir)).toThrow(SecretsError)
})

test.each([0o644, 0o640, 0o606, 0o660])(
  'secrets that others can read or change are refused: mode %o',
  (mode) => {
    const dataDir = folder()
    createSecrets(dataDir)
    const path = join(dataDir, 'secrets.json')
    chmodSync(path, mode)
    expect(() => loadSecrets(dataDir)).toThrow(`chmod 600 ${path}`)
    expect(() => createSecrets(dataDir)).toThrow(SecretsError)
    chmodSync(path, 0o400)
    expect(loadSecrets(dataDir).installationId).toBeTruthy()
  },
)

test.each(['', '{', 'null', '{}'])('secrets.json with %j in it is damaged, and stays as it is', (text) => {
  const dataDir = folder()
  createSecrets(dataDir)
  const path = join(dataDir, 'secrets.json')
  writeFileSync(path, text)
  expect(() => createSecrets(dataDir)).toThrow(/secrets\.json is damaged/)
  expect(readFileSync(path, 'utf8')).toBe(text)
})
