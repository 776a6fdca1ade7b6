import { expect, test, vi } from 'vitest'
import type { UnreadCall } from '../partner-center/routes/call-route.ts'
import { type HeavyTask, heavyRoutes, type ThreadEvents } from './heavy-routes.ts'

const done = { ok: true, json: null } as const

/** Heavy routes on threads that end and answer when the test says so. */
function openThreads(limits: Partial<Parameters<typeof heavyRoutes>[0]> = {}) {
  const threads: { readonly tasks: HeavyTask[]; readonly events: ThreadEvents; ended: boolean }[] = []
  const observed = vi.fn()
  const heavy = heavyRoutes({
    start: (events) => {
      const thread = { tasks: [] as HeavyTask[], events, ended: false }
      threads.push(thread)
      return {
        send: (task) => thread.tasks.push(task),
        end: async () => {
          thread.ended = true
        },
      }
    },
    observed,
    toBusy: (message) => new Error(`busy: ${message}`),
    waitingAtMost: 3,
    waitingAtMostOfTenant: 2,
    longestMs: 10_000,
    idleMs: 10_000,
    ...limits,
  })
  return { heavy, threads, observed }
}

const taskOf = (callerTenantId: string, operationId = 'previewRestore'): HeavyTask => ({
  operationId,
  // The queue reads no other member of a call.
  call: { callerTenantId } as UnreadCall,
})

test('tasks are done one after the other, by one thread', async () => {
  const { heavy, threads } = openThreads()
  const first = heavy.carryOut(taskOf('a', 'first'))
  const second = heavy.carryOut(taskOf('a', 'second'))
  expect(threads.map(({ tasks }) => tasks.length)).toEqual([1])
  threads[0]?.events.message({ kind: 'done', outcome: done })
  expect(await first).toEqual(done)
  expect(threads[0]?.tasks.map(({ operationId }) => operationId)).toEqual(['first', 'second'])
  threads[0]?.events.message({ kind: 'done', outcome: done })
  expect(await second).toEqual(done)
})

test('of one tenant few may wait, so that others find a place', async () => {
  const { heavy } = openThreads()
  const taken = ['a', 'a', 'a'].map((tenant) => heavy.carryOut(taskOf(tenant)))
  await expect(heavy.carryOut(taskOf('a'))).rejects.toThrow('busy: too many heavy requests are waiting')
  taken.push(heavy.carryOut(taskOf('b')))
  await expect(heavy.carryOut(taskOf('c'))).rejects.toThrow('busy')
  const stopping = heavy.stop()
  await Promise.all(taken.map((one) => expect(one).rejects.toThrow('busy: the process is stopping')))
  await stopping
})

test('a thread that dies fails its task alone, and the next task has a new one', async () => {
  const { heavy, threads } = openThreads()
  const first = heavy.carryOut(taskOf('a'))
  const second = heavy.carryOut(taskOf('a'))
  threads[0]?.events.ended(new Error('out of memory'))
  await expect(first).rejects.toThrow('out of memory')
  threads[1]?.events.message({ kind: 'done', outcome: done })
  expect(await second).toEqual(done)
})

test('a task that takes too long is given up as busy, and its thread with it', async () => {
  const { heavy, threads } = openThreads({ longestMs: 20 })
  await expect(heavy.carryOut(taskOf('a'))).rejects.toThrow('busy: a heavy request took too long')
  expect(threads[0]?.ended).toBe(true)
})

test('a thread that has nothing to do ends after a while', async () => {
  const { heavy, threads } = openThreads({ idleMs: 20 })
  const only = heavy.carryOut(taskOf('a'))
  threads[0]?.events.message({ kind: 'done', outcome: done })
  await only
  await vi.waitFor(() => expect(threads[0]?.ended).toBe(true))
})

test('faults keep the stack of the thread, what is busy stays busy, and calls of operations are counted', async () => {
  const { heavy, threads, observed } = openThreads()
  const fault = heavy.carryOut(taskOf('a'))
  threads[0]?.events.message({ kind: 'failed', isBusy: false, stack: 'Error: torn\n    at page' })
  await expect(fault).rejects.toMatchObject({ stack: 'Error: torn\n    at page' })
  const busy = heavy.carryOut(taskOf('a'))
  const call = { operation: 'previewRestore', outcome: 'refused', refusal: 'Busy', durationMs: 1 } as const
  threads[0]?.events.message({ kind: 'observed', call })
  threads[0]?.events.message({ kind: 'failed', isBusy: true, stack: 'locked' })
  await expect(busy).rejects.toThrow('busy')
  expect(observed).toHaveBeenCalledWith(call)
})
