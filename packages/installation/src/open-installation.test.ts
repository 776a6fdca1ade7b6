import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSecrets } from '@reprieve/config'
import { freshSqliteFile } from '@reprieve/db/testing'
import { expect, onTestFinished, test } from 'vitest'
import { describeStartError, openInstallation, openInstallationOnUse } from './index.ts'

async function aDataFolder() {
  const dataDir = await mkdtemp(join(tmpdir(), 'reprieve-installation-'))
  onTestFinished(() => rm(dataDir, { recursive: true }))
  return dataDir
}

const settingsOf = (dataDir: string, path: string) => ({
  dataDir,
  database: { kind: 'sqlite', path } as const,
  mailRoot: join(dataDir, 'mailboxes'),
  issuersFile: join(dataDir, 'issuers.json'),
  publicUrl: 'https://directory.example',
  allowsPrivateWebhooks: false,
})

test('an opened installation has its secrets, its mail root and operations that are observed', async () => {
  const dataDir = await aDataFolder()
  const secrets = createSecrets(dataDir)
  const { path, remove } = await freshSqliteFile()
  onTestFinished(remove)
  const ended: string[] = []
  const observed = ({ operation }: { readonly operation: string }) => void ended.push(operation)
  const installation = await openInstallation(settingsOf(dataDir, path), { observed })
  onTestFinished(() => installation.close())
  const made = await installation.operations.createTenant({
    displayName: 'Acme',
    domain: 'acme.example',
    administrator: { userPrincipalName: 'ada@acme.example' },
  })
  const tenants = await installation.operations.listTenants()
  expect(made.ok && made.value.link?.link).toContain('https://directory.example/')
  expect(tenants.map(({ displayName }) => displayName)).toEqual(['Acme'])
  expect(ended).toContain('createTenant')
  expect(installation.secrets).toEqual(secrets)
  expect(installation.mailboxes).not.toBeNull()
})

test('an installation that was never prepared is told of in a sentence, and a fault of the program is not', async () => {
  const dataDir = await aDataFolder()
  const settings = settingsOf(dataDir, join(dataDir, 'reprieve.db'))
  const error = await openInstallation(settings).catch((caught: unknown) => caught)
  expect(describeStartError(error)).toMatch(/secrets\.json/)
  expect(() => openInstallationOnUse(settings)).toThrow(/secrets\.json/)
  expect(describeStartError(new TypeError('undefined is not a function'))).toBeNull()
})

test('a process that answers before there is a database works as soon as there is one', async () => {
  const dataDir = await aDataFolder()
  createSecrets(dataDir)
  const { path, remove } = await freshSqliteFile()
  onTestFinished(remove)
  const database = join(dataDir, 'reprieve.db')
  const installation = openInstallationOnUse(settingsOf(dataDir, database))
  onTestFinished(() => installation.close())
  await expect(installation.operations.listTenants()).rejects.toThrow()
  await copyFile(path, database)
  await expect(installation.operations.listTenants()).resolves.toEqual([])
})
