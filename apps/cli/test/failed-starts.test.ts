import { spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compiledProgram } from '@reprieve/compiled-program'
import { freePort } from '@reprieve/observe/testing'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { newInstallation } from './run-reprieve.ts'

const mainOf = (app: string) => fileURLToPath(new URL(`../../${app}/src/main.ts`, import.meta.url))
const programOf = (app: string) => compiledProgram(mainOf(app))
const [api, worker, cli] = await Promise.all([programOf('api'), programOf('worker'), programOf('cli')])

const starts: readonly { readonly name: string; readonly program: string; readonly words: string[] }[] = [
  { name: 'api', program: api, words: [] },
  { name: 'worker', program: worker, words: [] },
  { name: 'reprieve', program: cli, words: ['prepare'] },
  { name: 'reprieve', program: cli, words: ['check'] },
  { name: 'reprieve', program: cli, words: ['token', '--user', 'admin@contoso.example'] },
]

// File permissions do not stop root, so the programs then run as an account without any rights.
const isRoot = process.getuid?.() === 0
const account = isRoot ? 65_534 : (process.getuid?.() ?? 0)

const original = newInstallation({ REPRIEVE_SEED: 'empty' }, 'file')
beforeAll(async () => {
  expect((await original.run('prepare')).code).toBe(0)
}, 120_000)

interface Place {
  readonly dataDir: string
  readonly database: string
  readonly secrets: string
}

/** A copy of an installation that was in use. It belongs to the account that the programs run as. */
function usedInstallation(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'reprieve-failed-start-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  chmodSync(folder, 0o755)
  const dataDir = join(folder, 'data')
  cpSync(original.dataDir, dataDir, { recursive: true })
  for (const path of ['', ...readdirSync(dataDir, { recursive: true })]) {
    if (isRoot) chownSync(join(dataDir, String(path)), account, account)
  }
  return { dataDir, database: join(dataDir, 'reprieve.db'), secrets: join(dataDir, 'secrets.json') }
}

async function start(
  { dataDir }: Place,
  program: string,
  words: readonly string[],
  settings: Readonly<Record<string, string>> = {},
) {
  const env = {
    PATH: process.env.PATH ?? '',
    REPRIEVE_DATA_DIR: dataDir,
    API_PORT: `${await freePort()}`,
    REPRIEVE_API_METRICS_PORT: '0',
    REPRIEVE_WORKER_METRICS_PORT: '0',
    ...settings,
  }
  const child = spawn(process.execPath, [program, ...words], {
    env,
    ...(isRoot && { uid: account, gid: account }),
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  child.stdin.end()
  let stderr = ''
  let stdout = ''
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString()
  })
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString()
    // The program must not get as far as this.
    if (/"msg":"(listening|started)"/.test(stdout)) child.kill('SIGKILL')
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, stdout, stderr: stderr.replace(ofBundle, '') }
}

// A library writes this line when it is loaded: in the program, after everything is opened; in its compiled
// form, before that.
const ofBundle = /^oidc-provider WARNING: .*\n/

function overwrite(path: string, from: number, bytes: number): void {
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(bytes, 0xff), 0, bytes, from)
  closeSync(file)
}

const faults: readonly {
  readonly name: string
  readonly bringAbout: (place: Place) => void
  /** The line that names the fault and says what to do. */
  readonly told: RegExp
  /** Whether only root can cause the fault, because it gives a file to another account. */
  readonly asRootOnly?: true
}[] = [
  {
    name: 'a data folder that may only be read',
    bringAbout: ({ dataDir, database }) => {
      for (const end of ['-wal', '-shm']) rmSync(`${database}${end}`, { force: true })
      chmodSync(dataDir, 0o500)
    },
    told: /may not (use|read and write) .*data.*: change its owner or its rights/,
  },
  {
    name: 'a database file that may only be read',
    bringAbout: ({ database }) => chmodSync(database, 0o400),
    told: /may not (use|read and write) .*reprieve\.db: change its owner or its rights/,
  },
  {
    name: 'a database file of another account',
    bringAbout: ({ database }) => chownSync(database, 0, 0),
    told: /may not (use|read and write) .*reprieve\.db: change its owner or its rights/,
    asRootOnly: true,
  },
  {
    name: 'secrets of another account',
    bringAbout: ({ secrets }) => chownSync(secrets, 0, 0),
    told: /may not use .*secrets\.json: change its owner or its rights/,
    asRootOnly: true,
  },
  {
    name: 'secrets that others can read',
    bringAbout: ({ secrets }) => chmodSync(secrets, 0o644),
    told: /secrets\.json can be read or written by other accounts .*: run `chmod 600/,
  },
  {
    name: 'a file that is no database',
    bringAbout: ({ database }) => writeFileSync(database, 'Dear diary, '.repeat(1_000)),
    told: /reprieve\.db is not a database: bring it back from a backup/,
  },
  {
    name: 'a database whose first page is damaged',
    bringAbout: ({ database }) => overwrite(database, 100, 3_996),
    told: /reprieve\.db is damaged, or no database: bring it back from a backup/,
  },
]

test.each(faults.filter(({ asRootOnly }) => isRoot || !asRootOnly))(
  '$name: every program ends with one line that says what to do',
  async ({ bringAbout, told }) => {
    const place = usedInstallation()
    bringAbout(place)
    for (const { name, program, words } of starts) {
      const { code, stdout, stderr } = await start(place, program, words)
      expect({ name, words, code, stdout, stderr }).toEqual({
        name,
        words,
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(new RegExp(`^${name}: [^\\n]*${told.source}[^\\n]*\\n$`)),
      })
    }
  },
  300_000,
)

test('an installation without a fault starts as the account that owns it', async () => {
  const place = usedInstallation()
  for (const { program, words } of starts.slice(0, 4)) {
    const { stdout, stderr } = await start(place, program, words)
    expect(stderr).toBe('')
    expect(stdout).not.toBe('')
  }
}, 300_000)

test('an address that the machine does not have, and a port that is taken, end the API with one line', async () => {
  const place = usedInstallation()
  const bound = await start(place, api, [], { REPRIEVE_API_HOST: '192.0.2.1' })
  expect(bound).toEqual({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(
      /^api: this machine does not have the address 192\.0\.2\.1: .*REPRIEVE_API_HOST.*\n$/,
    ),
  })
  const other = createServer()
  onTestFinished(() => void other.close())
  const port = await new Promise<number>((resolve) => {
    other.listen(0, () => resolve((other.address() as AddressInfo).port))
  })
  expect(await start(place, api, [], { API_PORT: `${port}` })).toEqual({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/^api: port \d+ is taken by another program: .*API_PORT\n$/),
  })
}, 300_000)
