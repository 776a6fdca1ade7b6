import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { freePort } from '@reprieve/observe/testing'
import { extract } from 'tar'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'

const maker = fileURLToPath(new URL('make-archive.mjs', import.meta.url))
const parent = mkdtempSync(join(tmpdir(), 'reprieve-archive-'))
const nodeAlone = join(parent, 'node-alone')
let folder = ''

beforeAll(async () => {
  const { status, stderr } = spawnSync(process.execPath, [maker, parent], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const archive = readdirSync(parent).find((name) => name.endsWith('.tar.gz')) ?? ''
  expect(archive).toMatch(
    new RegExp(`^reprieve-\\d+\\.\\d+\\.\\d+-${process.platform}-${process.arch}\\.tar\\.gz$`),
  )
  // The release is unpacked far from where it was built, below a folder in which nothing can be found by
  // chance.
  const place = join(parent, 'an empty folder')
  mkdirSync(place)
  await extract({ file: join(parent, archive), cwd: place })
  folder = join(place, readdirSync(place)[0] ?? '')
  // This path reaches neither a compiler nor a package manager.
  mkdirSync(nodeAlone)
  symlinkSync(process.execPath, join(nodeAlone, 'node'))
  symlinkSync('/usr/bin/env', join(nodeAlone, 'env'))
}, 300_000)
afterAll(() => rmSync(parent, { recursive: true, force: true }))

async function newEnvironment(): Promise<Record<string, string>> {
  const dataDir = mkdtempSync(join(parent, 'data-'))
  return {
    PATH: nodeAlone,
    REPRIEVE_DATA_DIR: dataDir,
    PORT: `${await freePort()}`,
    API_PORT: `${await freePort()}`,
    REPRIEVE_WEB_HOST: '127.0.0.1',
    REPRIEVE_API_HOST: '127.0.0.1',
    REPRIEVE_WEB_METRICS_PORT: '0',
    REPRIEVE_API_METRICS_PORT: '0',
    REPRIEVE_WORKER_METRICS_PORT: '0',
  }
}

/**
 * Runs a command of the release. It must not block this process: a connection that the server closes meanwhile would
 * be taken for an open one by the next request.
 */
async function reprieve(env: Record<string, string>, ...words: string[]) {
  const child = spawn(join(folder, 'bin/reprieve'), words, { env })
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { status, stdout, stderr }
}

/** Starts the release and resolves when it says that it is ready. */
async function start(env: Record<string, string>): Promise<() => string> {
  const child = spawn(join(folder, 'bin/reprieve'), ['start'], { env })
  const ended = once(child, 'exit')
  onTestFinished(async () => {
    child.kill('SIGINT')
    expect(await ended).toEqual([0, null])
  })
  let said = ''
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        if (said.includes('Reprieve is ready.')) resolve()
      })
    }
    child.once('exit', () => reject(new Error(said)))
  })
  await ready
  return () => said
}

test('an unpacked release starts where there is Node alone, with people who exist only, and its parts answer', async () => {
  const env = await newEnvironment()
  const said = await start(env)
  expect(said()).not.toMatch(/sign-ins|password/i)
  expect(said()).toContain('reprieve tenants create')
  const statusOf = async (port: string | undefined, path: string) =>
    (await fetch(`http://127.0.0.1:${port}${path}`)).status
  expect(await statusOf(env.PORT, '/signin')).toBe(200)
  expect(await statusOf(env.API_PORT, '/openapi.json')).toBe(200)
  expect(await statusOf(env.API_PORT, '/docs')).toBe(200)
  expect(await statusOf(env.API_PORT, '/docs/swagger-ui-bundle.js')).toBe(200)
  expect(await statusOf(env.API_PORT, '/docs/favicon-32x32.png')).toBe(200)
  expect(await statusOf(env.API_PORT, '/docs/errors/busy')).toBe(200)
  const signIn = await (await fetch(`http://127.0.0.1:${env.PORT}/signin`)).text()
  const scripts = [...signIn.matchAll(/\/_next\/static\/[^"\\]+\.(?:js|css)/g)].map(([path]) => path)
  expect(scripts.length).toBeGreaterThan(3)
  for (const path of new Set(scripts)) expect([path, await statusOf(env.PORT, path)]).toEqual([path, 200])

  const acme = [
    'tenants',
    'create',
    '--name',
    'Acme',
    '--domain',
    'acme.example',
    '--admin',
    'ada@acme.example',
  ]
  expect(await reprieve(env, ...acme)).toMatchObject({ status: 0, stderr: '' })
  const token = (await reprieve(env, 'token', '--user', 'ada@acme.example')).stdout.trim()
  const tenant = JSON.parse((await reprieve(env, 'tenants', 'list', '--json')).stdout)
  const users = await fetch(`http://127.0.0.1:${env.API_PORT}/v1/customers/${tenant.id}/users`, {
    headers: { authorization: `Bearer ${token}` },
  })
  expect(await users.json()).toMatchObject({ items: [{ userPrincipalName: 'ada@acme.example' }] })
  expect(await reprieve(env, 'check')).toMatchObject({ status: 0, stderr: '' })
}, 120_000)

test('whoever runs it with another Node is told so, and nothing is started', async () => {
  const file = join(folder, 'release.json')
  const release = readFileSync(file, 'utf8')
  onTestFinished(() => writeFileSync(file, release))
  writeFileSync(file, JSON.stringify({ ...JSON.parse(release), modules: '1' }))
  const { status, stdout, stderr } = await reprieve({ PATH: nodeAlone }, 'start')
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toMatch(/^reprieve: release .* was made for .*, with modules 1 of Node; this is [^\n]*\n$/)
})

test('what is told about commands names them as a release has them', async () => {
  const dataDir = join(parent, 'nothing')
  const { stderr } = await reprieve({ PATH: nodeAlone, REPRIEVE_DATA_DIR: dataDir }, 'check')
  expect(stderr).toContain('run `reprieve prepare` first')
})

test('nothing of the tools that build it is in it, and no path of the machine that built it in its programs', () => {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  expect(
    paths.filter((path) => /\.(ts|tsx|map)$|\/(esbuild|vitest|turbo|typescript|tsx)@/.test(path)),
  ).toEqual([])
  const source = fileURLToPath(new URL('../../..', import.meta.url))
  for (const app of ['api', 'cli', 'worker']) {
    for (const name of readdirSync(join(folder, 'apps', app, 'dist')))
      expect([name, readFileSync(join(folder, 'apps', app, 'dist', name), 'utf8').includes(source)]).toEqual([
        name,
        false,
      ])
  }
})

// systemd's own program judges the unit. A machine without it has no use for the unit.
test.runIf(existsSync('/usr/bin/systemd-analyze'))(
  'systemd takes the unit, and finds little to say against its sandbox',
  () => {
    const unit = join(parent, 'reprieve.service')
    const written = readFileSync(join(folder, 'systemd/reprieve.service'), 'utf8')
    // A path with blanks would need quotes in the unit.
    const place = join(parent, 'unpacked')
    symlinkSync(folder, place)
    writeFileSync(unit, written.replaceAll('/opt/reprieve', place))
    const verified = spawnSync('systemd-analyze', ['verify', '--man=no', unit], { encoding: 'utf8' })
    expect([verified.status, verified.stderr]).toEqual([0, ''])
    const judged = spawnSync('systemd-analyze', ['security', '--offline=true', '--no-pager', unit], {
      encoding: 'utf8',
    })
    const exposure = Number(/Overall exposure level for reprieve\.service: ([\d.]+)/.exec(judged.stdout)?.[1])
    expect(exposure).toBeLessThan(2.5)
  },
)
