import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { publint } from 'publint'
import { build, preview } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'

const here = import.meta.dirname
const domain = join(here, '..', '..', '..', 'packages', 'domain')
const answer =
  'The user name ferdinand@contoso.example is now held by group Helpdesk. Until 2026-03-31T09:00:00.000Z'
const browsers = [process.env.REPRIEVE_CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome']
const executablePath = browsers.find((path) => path && existsSync(path)) ?? ''
const compiler = join(packageFolder('typescript'), 'bin', 'tsc')

let home: string
let consumer: string
let installed: string

/** Compiles, packs and installs the package in the form in which somebody outside this repository gets it. */
beforeAll(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'packed-domain-')))
  consumer = join(home, 'consumer')
  installed = join(consumer, 'node_modules', '@reprieve', 'domain')
  const compiled = join(home, 'dist')
  run(process.execPath, [join(domain, 'scripts', 'compile.mjs'), compiled], domain)
  run('npm', ['pack', '--silent', '--pack-destination', home, compiled], home)
  const [tarball = ''] = readdirSync(home).filter((name) => name.endsWith('.tgz'))
  cpSync(join(here, 'consumer'), consumer, { recursive: true })
  writeFileSync(join(consumer, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }\n')
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(home, tarball)], consumer)
}, 120_000)
afterAll(() => rmSync(home, { recursive: true, force: true }))

test('the packed domain holds compiled files only, and depends on nothing', () => {
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' })
  expect(files).toContain('index.js')
  expect(files).toContain('index.d.ts')
  expect(files).toContain('LICENSE')
  expect(files.filter((name) => /(?<!\.d)\.ts$|\.test\./.test(name))).toEqual([])
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
  expect(manifest).not.toHaveProperty('dependencies')
  expect(manifest).not.toHaveProperty('private')
  expect(JSON.stringify(manifest)).not.toMatch(/workspace:|catalog:/)
})

test('the packed domain declares its entries as resolvers want them', async () => {
  const { messages } = await publint({ pkgDir: installed, strict: true, pack: false })
  expect(messages).toEqual([])
})

test('the packed domain compiles for a strict nodenext consumer, and runs in Node', () => {
  compile({ module: 'NodeNext', moduleResolution: 'NodeNext', outDir: 'node' })
  const program = "import { ask } from './node/ask.js'; process.stdout.write(await ask())"
  expect(run(process.execPath, ['--input-type=module', '--eval', program], consumer)).toBe(answer)
})

test('the packed domain compiles for a strict consumer with a bundler', () => {
  compile({ module: 'ESNext', moduleResolution: 'bundler', noEmit: true })
})

test('the testing entry runs where fast-check is installed', () => {
  const link = join(consumer, 'node_modules', 'fast-check')
  if (!existsSync(link)) symlinkSync(packageFolder('fast-check'), link)
  const program = `
    import { aTenant, arbitraryDirectory } from '@reprieve/domain/testing'
    import fc from 'fast-check'
    process.stdout.write(aTenant().displayName + ' ' + fc.sample(arbitraryDirectory, 3).length)`
  expect(run(process.execPath, ['--input-type=module', '--eval', program], consumer)).toBe('Contoso 3')
})

test('the packed domain answers in a page that Vite has built, and in its web worker', async () => {
  const page = join(consumer, 'page')
  mkdirSync(page)
  for (const name of ['ask.ts', 'page.ts', 'worker.ts']) cpSync(join(consumer, name), join(page, name))
  writeFileSync(
    join(page, 'index.html'),
    '<!doctype html><body><script type="module" src="./page.ts"></script></body>',
  )
  await build({ root: page, logLevel: 'error', configFile: false, worker: { format: 'es' } })
  const server = await preview({ root: page, configFile: false, preview: { port: 0, host: '127.0.0.1' } })
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
  })
  try {
    const tab = await browser.newPage()
    await tab.goto(server.resolvedUrls?.local[0] ?? '')
    await tab.waitForFunction(() => document.body.textContent?.includes('Until'))
    expect(await tab.title()).toBe(answer)
    expect(await tab.textContent('body')).toBe(answer)
  } finally {
    await browser.close()
    await server.close()
  }
})

test.each([
  ['everything', "export * from '@reprieve/domain'", 15],
  ['planRestore', "export { planRestore } from '@reprieve/domain'", 8],
])('%s takes less compressed than its bound', async (name, program, kilobytes) => {
  const entry = join(consumer, `${name}.js`)
  writeFileSync(entry, program)
  const built = await build({
    root: consumer,
    logLevel: 'error',
    configFile: false,
    build: { write: false, lib: { entry, formats: ['es'] } },
  })
  const [bundle] = [built].flat()
  const [chunk] = bundle !== undefined && 'output' in bundle ? bundle.output : []
  const size = gzipSync(chunk?.code ?? '').length
  expect(size).toBeGreaterThan(1_000)
  expect(size).toBeLessThan(kilobytes * 1_000)
})

function compile(options: Readonly<Record<string, unknown>>): void {
  const compilerOptions = {
    ...options,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    target: 'ES2022',
    lib: ['ES2023'],
    types: [],
  }
  const path = join(consumer, 'tsconfig.json')
  writeFileSync(path, JSON.stringify({ compilerOptions, files: ['ask.ts'] }))
  run(process.execPath, [compiler, '-p', path], consumer)
}

/**
 * Runs a command to its end and returns its standard output. If it fails, the error contains its output and
 * standard error.
 */
function run(command: string, commandArguments: readonly string[], cwd: string): string {
  try {
    return execFileSync(command, commandArguments, { cwd, encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout?: string; readonly stderr?: string }
    throw new Error(`${command} failed:\n${stdout ?? ''}${stderr ?? ''}`, { cause: error })
  }
}

function packageFolder(name: string): string {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
}
