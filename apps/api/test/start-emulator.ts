import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compiledProgram } from '@reprieve/compiled-program'
import { afterAll, expect, onTestFinished, vi } from 'vitest'

const program = await compiledProgram(fileURLToPath(new URL('../src/emulate.ts', import.meta.url)))

interface Got {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: the tests check what an answer contains.
  readonly body: any
}

/** Starts the emulator as a process of its own, at a free port; resolves when it says that it is ready. */
export async function startEmulator(livesFor: 'test' | 'file' = 'test') {
  const temporary = mkdtempSync(join(tmpdir(), 'reprieve-emulate-'))
  const env = { PATH: process.env.PATH ?? '', TMPDIR: temporary }
  const child = spawn(process.execPath, [program, '--port', '0'], { env })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  }
  const ended = once(child, 'exit')
  const stop = async () => {
    // As on a terminal, where the command line passes on what the emulator gets by itself.
    child.kill('SIGINT')
    child.kill('SIGTERM')
    return ended
  }
  const whenDone = livesFor === 'test' ? onTestFinished : afterAll
  whenDone(async () => {
    await stop()
    rmSync(temporary, { recursive: true, force: true })
  })
  await vi.waitFor(() => expect(output).toContain('Stop with Ctrl-C.'), { timeout: 30_000 })
  const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? []

  async function ask(method: string, path: string, body?: unknown, token?: string): Promise<Got> {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) }
  }

  const { body } = await ask('GET', '/emulator')
  const tokensOf = (name: string): { readonly partnerCenter: string; readonly graph: string } =>
    body.signIns.find(({ userPrincipalName }: { userPrincipalName: string }) => userPrincipalName === name)
      .tokens
  const { partnerCenter, graph } = tokensOf('admin@contoso.example')
  return {
    pid: child.pid ?? 0,
    url,
    temporary,
    output: () => output,
    stop,
    ask,
    /** The ask of an administrator of Contoso, in each contract. */
    askPartnerCenter: (method: string, path: string, sent?: unknown) =>
      ask(method, path, sent, partnerCenter),
    askGraph: (method: string, path: string, sent?: unknown) => ask(method, path, sent, graph),
    graphToken: graph,
  }
}
