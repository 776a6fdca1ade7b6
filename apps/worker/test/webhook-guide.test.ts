import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { sendWebhook, type WebhookCall } from '../src/webhook/send-webhook.ts'

const guide = readFileSync(new URL('../../../docs/guides/webhooks.md', import.meta.url), 'utf8')
const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`

/** Runs the receiver as the guide prints it. Returns its address and what it has written so far. */
async function startPrintedReceiver() {
  const folder = mkdtempSync(join(tmpdir(), 'reprieve-guide-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'receiver.mjs')
  writeFileSync(path, /```js\n(.*?)```/s.exec(guide)?.[1] ?? '')
  const child = spawn(process.execPath, [path], { env: { WEBHOOK_SECRET: secret, PORT: '0' } })
  onTestFinished(() => void child.kill('SIGKILL'))
  const output = { text: '' }
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output.text += chunk.toString()
    })
  }
  await vi.waitFor(() => expect(output.text).toMatch(/listening at \d+\n/), { timeout: 10_000 })
  const port = /listening at (\d+)/.exec(output.text)?.[1]
  return { output, url: `http://127.0.0.1:${port}/in` }
}

test('the receiver of the guide takes what is genuine and new, and nothing else', async () => {
  const { output, url } = await startPrintedReceiver()
  const send = (call: Partial<WebhookCall>, msAgo = 0) =>
    sendWebhook(
      { id: 'one', url, secret, body: { type: 'userDeleted', data: { count: 1 } }, ...call },
      { now: () => new Date(Date.now() - msAgo), allowsPrivate: true, timeoutMs: 10_000 },
    )
  const linesOf = (type: string) => output.text.split('\n').filter((line) => line.startsWith(type))

  expect(await send({})).toEqual({ ok: true })
  expect(await send({})).toEqual({ ok: true })
  expect(await send({ id: 'two' })).toEqual({ ok: true })
  await vi.waitFor(() => expect(linesOf('userDeleted')).toEqual(Array(2).fill('userDeleted {"count":1}')))

  const refused = { ok: false, reason: 'HTTP 400', failure: 'refused' }
  const otherSecret = `whsec_${Buffer.alloc(32, 8).toString('base64')}`
  expect(await send({ id: 'three', secret: otherSecret })).toEqual(refused)
  expect(await send({ id: 'four' }, 301_000)).toEqual(refused)
  expect(await send({ id: 'five' }, -301_000)).toEqual(refused)
  expect(linesOf('userDeleted')).toHaveLength(2)
})
