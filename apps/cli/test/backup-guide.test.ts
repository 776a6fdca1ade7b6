import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { newInstallation } from './run-reprieve.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const guide = readFileSync(join(root, 'docs/running/backup.md'), 'utf8')
const [backUp = '', restore = ''] = [...guide.matchAll(/^```bash\n(.*?)^```$/gms)].map(([, block]) => block)
const run = promisify(execFile)

/** Prepares a demo, and a shell that runs what the guide prints with a folder for backups of its own. */
async function demo() {
  const installation = newInstallation()
  expect((await installation.run('prepare')).code).toBe(0)
  const backups = mkdtempSync(join(tmpdir(), 'reprieve-backups-'))
  onTestFinished(() => rmSync(backups, { recursive: true, force: true }))
  const env = { PATH: process.env.PATH ?? '', HOME: tmpdir(), REPRIEVE_DATA_DIR: installation.dataDir }
  const runPrinted = (script: string) =>
    run('bash', ['-c', `set -euo pipefail\n${script.replaceAll('/var/backups', backups)}`], {
      cwd: root,
      env,
    })
  return { ...installation, runPrinted }
}

test('the commands of the guide lead from a backup to a clean check', async () => {
  const { dataDir, runPrinted } = await demo()
  await runPrinted(backUp)
  const { stdout, stderr } = await runPrinted(restore)
  expect({ stdout, stderr }).toEqual({
    stdout: `${join(dataDir, 'reprieve.db')} keeps all the rules.\n`,
    stderr: '',
  })
  expect(existsSync(`${dataDir}.before-restore`)).toBe(true)
}, 180_000)

test('a mailbox that was set aside between the two copies is named by check, and is in order once it is moved as the guide says', async () => {
  const { dataDir, run: reprieve } = await demo()
  const tenants = join(dataDir, 'mailboxes')
  const [tenant = ''] = readdirSync(tenants).filter((name) => existsSync(join(tenants, name, 'active')))
  const [user = ''] = readdirSync(join(tenants, tenant, 'active'))
  const [active, setAside] = [join(tenants, tenant, 'active', user), join(tenants, tenant, 'set-aside', user)]
  mkdirSync(join(tenants, tenant, 'set-aside'), { recursive: true })
  renameSync(active, setAside)
  const said = 'the folder of the mailbox is set-aside and not active'
  expect(guide).toContain(said)
  const found = await reprieve('check')
  expect(found).toMatchObject({ code: 3, stdout: `R30\t${tenant}\t${user}\t${said}\n` })
  renameSync(setAside, active)
  expect(await reprieve('check')).toMatchObject({ code: 0 })
}, 180_000)
