import { setTimeout } from 'node:timers/promises'
import { freePort } from '@reprieve/observe/testing'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { type Answered, callWeb, signInAt } from './ask-web.ts'
import { leave, openBrowser } from './browser.ts'
import { builtWeb, compiledApp, type Kept, keepRunning } from './keep-running.ts'
import { openPostgresInstallation } from './postgres-installation.ts'
import { restorePanel } from './restore-panel.ts'

const rounds = process.env.ENDURANCE ? 500 : 7
const faultEvery = process.env.ENDURANCE ? 25 : 1
const timeoutMs = process.env.ENDURANCE ? 7_200_000 : 300_000

const { password } = inject('installation')
const administrator = 'admin@contoso.example'
const away = 'The directory cannot be reached at the moment'

let installation: Awaited<ReturnType<typeof openPostgresInstallation>>
let facades: readonly [string, string]
let webs: readonly [string, string]
let cookie: string
const running: { readonly [Kind in 'web' | 'api' | 'worker']: Kept[] } = { web: [], api: [], worker: [] }

beforeAll(async () => {
  installation = await openPostgresInstallation(password)
  const ports = [await freePort(), await freePort(), await freePort(), await freePort()] as const
  const at = (port: number) => `http://localhost:${port}`
  webs = [at(ports[0]), at(ports[1])]
  facades = [at(ports[2]), at(ports[3])]
  const settings = { ...installation.settings, REPRIEVE_PUBLIC_URL: webs[0], REPRIEVE_API_URL: facades[0] }
  for (const port of [ports[0], ports[1]])
    running.web.push(keepRunning(builtWeb, { ...settings, PORT: `${port}` }))
  const api = await compiledApp('api')
  for (const port of [ports[2], ports[3]]) {
    running.api.push(keepRunning(api, { ...settings, API_PORT: `${port}` }))
  }
  await Promise.all([...webs, ...facades].map((url) => until(url, 200)))
  cookie = await signInAt(webs[0], administrator, password)
}, timeoutMs)

afterAll(async () => {
  await Promise.all(Object.values(running).flatMap((kept) => kept.map((one) => one.end())))
  await installation.dispose()
})

const until = (url: string, status: number): Promise<void> =>
  vi.waitFor(
    async () => {
      const response = await fetch(`${url}/healthz`)
      await response.arrayBuffer()
      expect(response.status).toBe(status)
    },
    { timeout: timeoutMs / 2, interval: 100 },
  )

test(
  'two admin centers, two facades and two workers on one database lose nothing and do nothing twice, whatever of them is killed',
  async () => {
    const overFacades = await installation.deletedUsers('facade', rounds)
    const overWebs = await installation.deletedUsers('web', rounds)
    const inBulk = await installation.deletedUsers('bulk', rounds)
    const jobId = await installation.startRestoreJob(inBulk)
    const pending = { total: rounds, pending: rounds, restored: 0, failed: 0 }
    for (const url of webs) expect(await countsSeenAt(url, jobId)).toEqual(pending)
    const { settings, server } = installation
    const program = await compiledApp('worker')
    for (let count = 0; count < 2; count += 1) running.worker.push(keepRunning(program, settings))

    const { web, api, worker } = running
    const kills = [web[0], worker[0], api[0], web[1], worker[1], api[1]].map((one) => () => one?.kill())
    const faults = [() => void server.restart(), ...kills]
    for (let round = 0; round < rounds; round += 1) {
      if (round % faultEvery === 0) faults[(round / faultEvery) % faults.length]?.()
      const [atFacade = '', atWeb = ''] = [overFacades[round], overWebs[round]]
      const [requestId, otherId] = [crypto.randomUUID(), crypto.randomUUID()]
      const statuses = await Promise.all([
        ...facades.map((url) => untilAnswered(() => restoreAtFacade(url, atFacade, requestId))),
        ...webs.map((url) => untilAnswered(() => restoreAtWeb(url, atWeb, otherId))),
      ])
      expect(statuses).toEqual([200, 200, 200, 200])
    }
    for (const url of webs) {
      const seen = () => countsSeenAt(url, jobId)
      const done = { total: rounds, pending: 0, restored: rounds, failed: 0 }
      await expect.poll(seen, { timeout: timeoutMs / 2, interval: 200 }).toEqual(done)
    }
    const everybody = [...overFacades, ...overWebs, ...inBulk]
    expect(await installation.restorations(everybody)).toEqual(everybody.map(() => 1))
    expect(await installation.checkIntegrity()).toEqual([])
  },
  timeoutMs,
)

test(
  'while PostgreSQL is away everybody is told so, and what was under way goes on by itself when it is back',
  async () => {
    const [userId = ''] = await installation.deletedUsers('zora', 1)
    const browser = await openBrowser({ url: webs[1], password })
    const [list, panelPage, newcomer, stranger] = [
      await browser.visitAs(administrator),
      await browser.visitAs(administrator),
      await browser.visitAs(administrator),
      await browser.visit(),
    ]
    await list.goto('/deleted-users')
    await stranger.goto('/signin')
    const { open, next, restore, panel, untilDone } = restorePanel(panelPage)
    await open('zora0')
    await next()

    await installation.server.crash()
    await restore()
    await panel.getByText(away).waitFor()
    await list.getByRole('button', { name: 'Refresh' }).click()
    await list.getByText(away).waitFor()
    const unanswered = await newcomer.goto('/deleted-users?sort=displayName')
    expect(unanswered?.status()).toBe(503)
    expect(Number(unanswered?.headers()['retry-after'])).toBeGreaterThan(0)
    await newcomer.getByRole('heading', { name: away }).waitFor()
    await stranger.getByLabel('User name').fill(administrator)
    await stranger.getByLabel('Password').fill(password)
    await stranger.getByRole('button', { name: 'Sign in' }).click()
    await stranger.getByText(away).waitFor()
    for (const url of webs) {
      const answered = await callWeb(url, cookie, 'jobs.latest')
      expect(answered).toMatchObject({ status: 503, retryAfter: '1' })
      expect(answered?.body.error.data).toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
      expect(answered?.body.error.data.text).toContain('Try again in a moment')
    }
    for (const url of facades) {
      const answered = await restoreAtFacade(url, userId, crypto.randomUUID())
      expect(answered).toMatchObject({ status: 503, retryAfter: '1' })
    }
    await Promise.all([...webs, ...facades].map((url) => until(url, 503)))

    await installation.server.start()
    await untilDone()
    await list.getByText(away).waitFor({ state: 'detached' })
    await newcomer.getByRole('heading', { name: 'Deleted users' }).waitFor()
    await stranger.getByLabel('Password').fill(password)
    await stranger.getByRole('button', { name: 'Sign in' }).click()
    await stranger.getByText('Welcome,').waitFor()
    expect(await installation.restorations([userId])).toEqual([1])
    for (const page of [list, panelPage, newcomer, stranger]) await leave(page)
    await browser.close()
  },
  timeoutMs,
)

async function countsSeenAt(url: string, jobId: string): Promise<unknown> {
  const answered = await callWeb(url, cookie, 'jobs.latest')
  const jobs: readonly { id: string; counts: unknown }[] = answered?.body.result?.data ?? []
  return jobs.find(({ id }) => id === jobId)?.counts
}

const restoreAtWeb = (url: string, userId: string, requestId: string): Promise<Answered | null> =>
  callWeb(url, cookie, 'restore.restore', { requestId, restore: { userId } })

async function restoreAtFacade(url: string, userId: string, requestId: string): Promise<Answered | null> {
  try {
    const response = await fetch(`${url}/v1/customers/${installation.tenantId}/users/${userId}`, {
      method: 'PATCH',
      headers: {
        authorization: `Bearer ${installation.token}`,
        'content-type': 'application/json',
        'ms-requestid': requestId,
      },
      body: JSON.stringify({ State: 'active', Attributes: { ObjectType: 'CustomerUser' } }),
    })
    const { status, headers } = response
    return { status, retryAfter: headers.get('retry-after'), body: await response.json() }
  } catch {
    return null
  }
}

/**
 * Repeats a request with the same request id until its answer is no longer 503, as clients are told to do.
 */
async function untilAnswered(send: () => Promise<Answered | null>): Promise<number> {
  for (;;) {
    const answered = await send()
    if (answered?.status === 503) expect(Number(answered.retryAfter)).toBeGreaterThan(0)
    else if (answered !== null) return answered.status
    await setTimeout(100)
  }
}
