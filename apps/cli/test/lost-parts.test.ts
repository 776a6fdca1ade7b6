import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { type Installation, newInstallation } from './run-reprieve.ts'

const original = newInstallation({ REPRIEVE_SEED: 'empty' }, 'file')
beforeAll(async () => {
  expect((await original.run('prepare')).code).toBe(0)
})

/** An installation that was in use. It is a copy of one that is prepared once. */
function used(settings: Readonly<Record<string, string>> = {}): Installation {
  const installation = newInstallation({ REPRIEVE_SEED: 'empty', ...settings })
  cpSync(original.dataDir, installation.dataDir, { recursive: true })
  return installation
}

const messagesIn = (dataDir: string): number =>
  readdirSync(join(dataDir, 'mailboxes'), { recursive: true }).filter((path) => `${path}`.includes('welcome'))
    .length

const loseDatabase = (dataDir: string): void => {
  for (const end of ['', '-wal', '-shm']) rmSync(join(dataDir, `reprieve.db${end}`), { force: true })
}

test.each(['prepare', 'migrate', 'seed demo'])(
  '%s refuses a lost database, and makes no other',
  async (command) => {
    const { dataDir, run } = used()
    loseDatabase(dataDir)
    const { code, stdout, stderr } = await run(...command.split(' '))
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('reprieve.db is missing')
    expect(stderr).toContain('docs/running/backup.md')
    expect(stderr).toContain('npm start -- --new')
    expect(existsSync(join(dataDir, 'reprieve.db'))).toBe(false)
  },
)

test('a database without a byte, and one without an organisation, is as good as lost', async () => {
  const { dataDir, run } = used()
  loseDatabase(dataDir)
  writeFileSync(join(dataDir, 'reprieve.db'), '')
  expect(await run('prepare')).toMatchObject({ code: 1, stdout: '' })

  const other = newInstallation()
  expect((await other.run('migrate')).code).toBe(0)
  loseDatabase(dataDir)
  renameSync(join(other.dataDir, 'reprieve.db'), join(dataDir, 'reprieve.db'))
  const { code, stderr } = await run('prepare')
  expect(code).toBe(1)
  expect(stderr).toContain('reprieve.db is empty')
})

test('mailboxes alone show that there was a database', async () => {
  const { dataDir, run } = used()
  loseDatabase(dataDir)
  rmSync(join(dataDir, 'secrets.json'))
  mkdirSync(join(dataDir, 'mailboxes', 'of-a-tenant'))
  const { code, stderr } = await run('prepare')
  expect(code).toBe(1)
  expect(stderr).toContain(join(dataDir, 'mailboxes'))
  expect(existsSync(join(dataDir, 'secrets.json'))).toBe(false)
})

test.each(['prepare', 'migrate', 'seed demo'])(
  '%s makes no new secrets beside a used database',
  async (command) => {
    const { dataDir, run } = used()
    rmSync(join(dataDir, 'secrets.json'))
    const { code, stdout, stderr } = await run(...command.split(' '))
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('secrets.json is missing')
    expect(existsSync(join(dataDir, 'secrets.json'))).toBe(false)
  },
)

test('secrets that others can read stop the start, which says how to close them', async () => {
  const { dataDir, run } = used()
  chmodSync(join(dataDir, 'secrets.json'), 0o644)
  const { code, stderr } = await run('prepare')
  expect(code).toBe(1)
  expect(stderr).toContain(`chmod 600 ${join(dataDir, 'secrets.json')}`)
})

test('--new sets aside what is left, loses none of it, and begins anew', async () => {
  const { dataDir, run } = used()
  const secrets = readFileSync(join(dataDir, 'secrets.json'), 'utf8')
  truncateSync(join(dataDir, 'reprieve.db'), 0)
  const { code, stdout } = await run('prepare', '--new')
  expect(code).toBe(0)
  const folder = readdirSync(dataDir).find((name) => name.startsWith('before-')) ?? ''
  expect(stdout).toContain(join(dataDir, folder))
  expect(readFileSync(join(dataDir, folder, 'secrets.json'), 'utf8')).toBe(secrets)
  expect(readdirSync(join(dataDir, folder))).toContain('mailboxes')
  expect(readFileSync(join(dataDir, 'secrets.json'), 'utf8')).not.toBe(secrets)
  expect((await run('check')).code).toBe(0)
})

test('--new is refused for an installation that is whole', async () => {
  const { dataDir, run } = used()
  const secrets = readFileSync(join(dataDir, 'secrets.json'), 'utf8')
  const { code, stderr } = await run('prepare', '--new')
  expect(code).toBe(1)
  expect(stderr).toContain('is whole')
  expect(readFileSync(join(dataDir, 'secrets.json'), 'utf8')).toBe(secrets)
  expect(readdirSync(dataDir).filter((name) => name.startsWith('before-'))).toEqual([])
})

test('--new on an empty folder is a first start', async () => {
  const { run } = newInstallation({ REPRIEVE_SEED: 'empty' })
  expect((await run('prepare', '--new')).stdout).toContain('Filled the database')
})

test('a first start that was broken off is gone on with', async () => {
  const { dataDir, run } = newInstallation({ REPRIEVE_SEED: 'empty' })
  expect((await run('migrate')).code).toBe(0)
  expect(existsSync(join(dataDir, 'secrets.json'))).toBe(true)
  const { code, stdout } = await run('prepare')
  expect(code).toBe(0)
  expect(stdout).toContain('Filled the database')
  loseDatabase(dataDir)
  expect((await run('prepare')).code).toBe(1)
})

test('a first start that is killed between the database and the mailboxes is finished by the next one', async () => {
  const settings = { REPRIEVE_SEED: 'demo' }
  const undisturbed = newInstallation(settings)
  expect((await undisturbed.run('prepare')).code).toBe(0)
  const killed = newInstallation(settings)
  const { code } = await killed.runKilledAfter('Password of each', 'prepare')
  expect(code).toBeNull()
  expect(existsSync(join(killed.dataDir, 'first-start'))).toBe(true)
  expect(messagesIn(killed.dataDir)).toBeLessThan(messagesIn(undisturbed.dataDir))

  expect((await killed.run('prepare')).code).toBe(0)
  expect(messagesIn(killed.dataDir)).toBe(messagesIn(undisturbed.dataDir))
  expect(existsSync(join(killed.dataDir, 'first-start'))).toBe(false)
  expect((await killed.run('check')).code).toBe(0)
}, 180_000)

test('a data folder that somebody has made before the first start is a new one', async () => {
  const { dataDir, run } = newInstallation({ REPRIEVE_SEED: 'empty' })
  mkdirSync(dataDir)
  expect((await run('prepare')).code).toBe(0)
})

test.each([
  ['the data folder', (dataDir: string) => rmSync(dataDir, { recursive: true }), 'secrets.json'],
  ['the database', loseDatabase, 'reprieve.db'],
  [
    'the mailboxes',
    (dataDir: string) => rmSync(join(dataDir, 'mailboxes'), { recursive: true }),
    'mailboxes',
  ],
])(
  'where a first start is refused, %s that is not there stops the start and is not made anew',
  async (_part, lose, named) => {
    const { dataDir, run } = used({ REPRIEVE_FIRST_START: 'refused' })
    expect((await run('prepare')).code).toBe(0)
    lose(dataDir)
    // An empty folder is left, as at a mount point at which nothing is mounted.
    mkdirSync(dataDir, { recursive: true })
    const before = readdirSync(dataDir)
    const { code, stdout, stderr } = await run('prepare')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(`${join(dataDir, named)} is missing or empty`)
    expect(stderr.trimEnd()).not.toContain('\n')
    expect(readdirSync(dataDir)).toEqual(before)
  },
)
