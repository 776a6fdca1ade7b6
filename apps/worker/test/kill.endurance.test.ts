import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { compiledProgram } from '@reprieve/compiled-program'
import { checkIntegrity } from '@reprieve/db/check'
import { openSqlite } from '@reprieve/db/sqlite'
import { everyTable } from '@reprieve/db/testing'
import { openMaildirStore } from '@reprieve/mailboxes/maildir'
import { createOperations, systemDependencies } from '@reprieve/operations'
import { endurance, unwrap } from '@reprieve/operations/testing'
import { expect, test, vi } from 'vitest'
import { asAdmin, contoso } from './contoso.ts'
import { demoFolder } from './demo-directory.ts'

const { numRuns: kills, timeoutMs } = endurance({ few: 3, many: 200 })
const program = await compiledProgram(fileURLToPath(new URL('./live-until-killed.ts', import.meta.url)))

type State = 'active' | 'deleted' | 'purged'

/** Kills the program at a random moment. Returns the last state of each user that it had printed. */
async function killSoon(folder: { dataDir: string; path: string }, run: number): Promise<Map<string, State>> {
  const child = spawn(process.execPath, [program, folder.dataDir, folder.path, `${run}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const answered = new Map<string, State>()
  const lines = createInterface({ input: child.stdout })
  // The moment is random: after so many answers, and somewhere on the way to the next one.
  let waitsFor = 1 + Math.floor(Math.random() * 250)
  const isSoon = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      const [userId = '', state = ''] = line.split(' ')
      // Every other line is the one that says that the program is ready.
      if (state !== '') answered.set(userId, state as State)
      waitsFor -= 1
      if (waitsFor === 0) resolve()
    })
  })
  await Promise.race([isSoon, once(child, 'exit')])
  expect(child.exitCode, 'the program lives').toBeNull()
  await setTimeout(Math.random() * 20)
  expect(child.exitCode).toBeNull()
  child.kill('SIGKILL')
  await once(child, 'close')
  return answered
}

/** The states in which a user can be after an answer, if the next one was not given any more. */
const followers: Readonly<Record<State, readonly State[]>> = {
  active: ['active', 'deleted'],
  deleted: ['deleted', 'active', 'purged'],
  purged: ['purged'],
}

function statesIn(path: string): ReadonlyMap<string, State> {
  const tables = everyTable(path)
  const users = (tables.get('users') ?? []).map(({ id, state }) => [String(id), state as State] as const)
  const purged = (tables.get('tombstones') ?? []).map(
    ({ user_id: id }) => [String(id), 'purged' as const] as const,
  )
  return new Map([...users, ...purged])
}

test(
  `killed ${kills} times at random, it loses nothing that was answered, leaves nothing half done, and goes on`,
  async () => {
    const folder = await demoFolder(new Date())
    let answers = 0
    const told = new Set<string>()
    for (let run = 1; run <= kills; run += 1) {
      const answered = await killSoon(folder, run)
      answers += answered.size
      for (const id of answered.keys()) told.add(id)
      expect(await checkIntegrity(folder.database)).toEqual([])
      const states = statesIn(folder.path)
      for (const [id, state] of answered)
        expect(followers[state], `${id} was ${state}`).toContain(states.get(id))
    }
    expect(answers).toBeGreaterThan(kills)
    await expectJobsToFinish(folder)
    await expectMailboxesWhole(folder, told)
    expect(await checkIntegrity(folder.database)).toEqual([])
  },
  timeoutMs,
)

/**
 * R30, R40: once the leases of the killed processes have run out, each mailbox is where its user is, with its
 * message.
 */
async function expectMailboxesWhole(
  { dataDir, path, tombstoneKey }: Awaited<ReturnType<typeof demoFolder>>,
  told: ReadonlySet<string>,
): Promise<void> {
  const root = join(dataDir, 'mailboxes')
  const storage = openSqlite({ path })
  const dependencies = systemDependencies({ storage, mailboxes: openMaildirStore({ root }), tombstoneKey })
  const now = () => new Date(Date.now() + 3_600_000)
  const operations = createOperations({ ...dependencies, now })
  for (;;) {
    const round = await operations.settleDueMailboxes()
    expect(round).toMatchObject({ failed: [], problem: null })
    if (round.finished) break
  }
  expect(await operations.checkMailboxes()).toEqual([])
  await storage.close()
  const states = statesIn(path)
  for (const id of told) {
    const read = (place: string) =>
      readFile(join(root, contoso, place, id, 'new', id), 'utf8').catch(() => null)
    const found = [await read('active'), await read('set-aside')]
    const whole = `Subject: ${id}`
    const state = states.get(id)
    expect(found).toEqual([state === 'active' ? whole : null, state === 'deleted' ? whole : null])
  }
}

/**
 * R38: the next worker finishes what the killed ones began. Each row is carried out once, and the counts are
 * right.
 */
async function expectJobsToFinish({
  path,
  tombstoneKey,
}: Awaited<ReturnType<typeof demoFolder>>): Promise<void> {
  const storage = openSqlite({ path })
  const operations = createOperations(systemDependencies({ storage, tombstoneKey }))
  await vi.waitFor(
    async () => {
      while ((await operations.workOnJobs({ workerId: 'last', rows: 50, leaseSeconds: 1 })) !== null);
      const { jobs } = await operations.measureBacklog()
      expect(jobs).toEqual({ queued: 0, running: 0 })
    },
    { timeout: 20_000, interval: 100 },
  )
  const { items: jobs } = unwrap(await operations.listJobs(asAdmin, { page: { size: 500 } }))
  await storage.close()
  // After many kills, some processes must have got as far as starting a job.
  if (kills >= 20) expect(jobs.length).toBeGreaterThan(0)
  const restoresByJob = new Map<unknown, string[]>()
  const tables = everyTable(path)
  const textsBySequence = new Map(
    (tables.get('audit_texts') ?? []).map(({ sequence, texts }) => [sequence, JSON.parse(String(texts))]),
  )
  for (const { sequence, target_id: id } of tables.get('audit_records') ?? []) {
    const jobId = textsBySequence.get(sequence)?.details?.jobId
    restoresByJob.set(jobId, [...(restoresByJob.get(jobId) ?? []), String(id)])
  }
  for (const { id, state, counts } of jobs) {
    expect({ state, counts }).toMatchObject({ state: 'succeeded', counts: { pending: 0, failed: 0 } })
    const restored = restoresByJob.get(id) ?? []
    expect(new Set(restored).size).toBe(restored.length)
    expect(restored.length).toBe(counts.restored)
    expect(counts.restored).toBe(counts.total)
  }
}
