import { randomUUID } from 'node:crypto'
import type { Operations } from '@reprieve/operations'
import { openBare } from './bare.ts'
import { type Template, withOperations } from './directory.ts'
import { type Call, record } from './recording.ts'
import { type Aim, type Contestant, measure, perSecond } from './rounds.ts'
import type { Suite } from './suite.ts'

/**
 * Measures `restoreUser` with permission, plan, request id and audit record. The baseline is better-sqlite3 with the
 * very same reads and writes, one restore in a transaction. Each run works on a fresh copy of the same file.
 */
export const restoreInProcess: Suite = {
  name: 'restore-in-process',
  title: 'restore of a user in process',
  async run(setting) {
    const template = await setting.template()
    const restores = setting.quick ? 500 : 2000
    const ids = template.restorable.slice(0, restores)
    if (ids.length < restores)
      throw new Error(`The scenario has ${ids.length} restorable users, not ${restores}`)
    const calls = await recordRestores(template, ids)
    const bare = {
      name: 'bare better-sqlite3, one restore a transaction',
      run: () => runBare(template, calls),
    }
    return measure({
      unit: '/s',
      rounds: setting.quick ? 3 : 7,
      contestants: [
        bare,
        operation(template, ids, 1, { atLeast: 0.6 }),
        operation(template, ids, 16, { atLeast: 1.2 }),
      ],
    })
  },
}

async function recordRestores(
  template: Template,
  ids: readonly string[],
): Promise<readonly (readonly Call[])[]> {
  const calls: (readonly Call[])[] = []
  await record(async (mark) => {
    await withOperations(template.copy(), async (operations) => {
      mark()
      for (const userId of ids) {
        await restore(template, operations, userId)
        calls.push(mark())
      }
    })
  })
  return calls
}

async function runBare(template: Template, calls: readonly (readonly Call[])[]) {
  const bare = openBare(template.copy())
  const startedAt = performance.now()
  for (const restoreCalls of calls) bare.transact(restoreCalls)
  const milliseconds = performance.now() - startedAt
  bare.close()
  return perSecond(calls.length, milliseconds)
}

function operation(template: Template, ids: readonly string[], callers: number, aim: Aim): Contestant {
  return {
    aim,
    name: `restoreUser, ${callers === 1 ? 'one caller' : `${callers} callers`}`,
    run: () =>
      withOperations(template.copy(), async (operations) => {
        const startedAt = performance.now()
        const queue = ids.values()
        await Promise.all(
          Array.from({ length: callers }, async () => {
            for (const userId of queue) await restore(template, operations, userId)
          }),
        )
        return perSecond(ids.length, performance.now() - startedAt)
      }),
  }
}

async function restore({ administrator }: Template, operations: Operations, userId: string): Promise<void> {
  const answer = await operations.restoreUser({ ...administrator, requestId: randomUUID() }, { userId })
  if (!answer.ok) throw new Error(`A restore was refused: ${answer.error.type}`)
}
