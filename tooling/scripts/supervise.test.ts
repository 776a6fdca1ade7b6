import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'reprieve-supervise-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function until(isTrue: () => boolean): Promise<void> {
  const deadline = Date.now() + 20_000
  while (!isTrue()) {
    if (Date.now() > deadline) throw new Error('It did not come true in 20 s')
    await new Promise((resume) => setTimeout(resume, 50))
  }
}

/**
 * Starts a supervisor in a process of its own, with a part that writes its process id into a file and then
 * waits.
 */
async function superviseOne(): Promise<{ readonly supervisor: ChildProcess; readonly partId: number }> {
  const file = join(folder, `${process.hrtime.bigint()}`)
  const part = join(folder, 'part.mjs')
  writeFileSync(
    part,
    "import { writeFileSync } from 'node:fs'\nwriteFileSync(process.argv[2], String(process.pid))\nsetInterval(() => {}, 1000)\n",
  )
  const url = new URL('supervise.mjs', import.meta.url).href
  const program = `import { supervise } from ${JSON.stringify(url)}
supervise([{ name: 'part', args: ${JSON.stringify([part, file])} }], () => {})`
  const supervisor = spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: 'ignore' })
  const idIn = () => {
    try {
      return Number(readFileSync(file, 'utf8'))
    } catch {
      return 0
    }
  }
  await until(() => idIn() > 0)
  return { supervisor, partId: idIn() }
}

test('a part ends when its supervisor is killed and can tell nobody', async () => {
  const { supervisor, partId } = await superviseOne()
  expect(isAlive(partId)).toBe(true)
  supervisor.kill('SIGKILL')
  await until(() => !isAlive(partId))
})

test('a part that is killed is started again', async () => {
  const { supervisor, partId } = await superviseOne()
  process.kill(partId, 'SIGKILL')
  await until(() => !isAlive(partId))
  supervisor.kill('SIGKILL')
  await once(supervisor, 'exit')
})

test('a start beside a program on its port says who that is, starts nothing, and is not ready', async () => {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address() as { readonly port: number }
  const start = spawn(process.execPath, [join(import.meta.dirname, 'start.mjs')], {
    env: { ...process.env, PORT: String(port), API_PORT: '0', REPRIEVE_DATA_DIR: join(folder, 'data') },
  })
  const said: Buffer[] = []
  const complained: Buffer[] = []
  start.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  start.stderr.on('data', (chunk: Buffer) => complained.push(chunk))
  const [code] = await once(start, 'close')
  server.close()
  expect({ code, said: Buffer.concat(said).toString() }).toEqual({ code: 1, said: '' })
  expect(Buffer.concat(complained).toString()).toMatch(
    new RegExp(`^Port ${port} is taken by .+ choose another port with PORT`),
  )
})

async function freePort(): Promise<string> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address() as { readonly port: number }
  server.close()
  return String(port)
}

/** Runs `npm start` to its end. */
async function startToEnd(settings: Readonly<Record<string, string>>) {
  const start = spawn(process.execPath, [join(import.meta.dirname, 'start.mjs')], {
    env: { ...process.env, PORT: '0', API_PORT: '0', ...settings },
  })
  let said = ''
  let complained = ''
  start.stdout.on('data', (chunk: Buffer) => {
    said += chunk
  })
  start.stderr.on('data', (chunk: Buffer) => {
    complained += chunk
  })
  const [code] = await once(start, 'close')
  return { code, said, complained }
}

test('a start at an address that this machine does not have says so in one line, and starts nothing', async () => {
  const dataDir = join(folder, 'data')
  expect(await startToEnd({ REPRIEVE_API_HOST: '192.0.2.1', REPRIEVE_DATA_DIR: dataDir })).toEqual({
    code: 1,
    said: '',
    complained: expect.stringMatching(
      /^This machine does not have the address 192\.0\.2\.1: .*REPRIEVE_API_HOST.* Nothing was started\.\n$/,
    ),
  })
})

test('a start with a file that is no database says what to do in one line, and starts nothing', async () => {
  const dataDir = mkdtempSync(join(folder, 'damaged-'))
  writeFileSync(join(dataDir, 'reprieve.db'), 'Dear diary, '.repeat(1_000))
  expect(
    await startToEnd({ REPRIEVE_DATA_DIR: dataDir, PORT: await freePort(), API_PORT: await freePort() }),
  ).toEqual({
    code: 1,
    said: '',
    complained: expect.stringMatching(
      /^reprieve: .*reprieve\.db is not a database: bring it back from a backup.*\n$/,
    ),
  })
}, 60_000)
