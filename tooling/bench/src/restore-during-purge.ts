import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Operations } from '@reprieve/operations'
import { type Template, withOperations } from './directory.ts'
import { withExpiredUsers } from './expired-users.ts'
import { startProcess } from './rest/start-process.ts'
import { measure } from './rounds.ts'
import type { Suite } from './suite.ts'

/** Measures restores one after the other, first alone, and then while another process sweeps the same file. */
export const restoreDuringPurge: Suite = {
  name: 'restore-during-purge',
  title: 'restores, 99th percentile',
  async run(setting) {
    const template = await setting.template()
    const restores = setting.quick ? 300 : 1_500
    // There are more expired users than can be purged while the restores run.
    const expired = await withExpiredUsers(template, restores * 40)
    const worker = startProcess(join(import.meta.dirname, 'sweep-when-told.ts'))
    const during = async () => {
      const path = template.copy(expired)
      let sweeping = true
      const swept = worker.ask(path).finally(() => {
        sweeping = false
      })
      const milliseconds = await restoreEach(template, path, restores, () => sweeping)
      await swept
      return milliseconds
    }
    try {
      return await measure({
        unit: 'ms',
        rounds: setting.quick ? 3 : 5,
        contestants: [
          { name: 'alone', run: () => restoreEach(template, template.copy(expired), restores, () => true) },
          { name: 'during a sweep', run: during, aim: { atMost: 3 } },
        ],
      })
    } finally {
      await worker.stop()
    }
  },
}

/** The 99th percentile of the restore time. */
const restoreEach = (
  template: Template,
  path: string,
  count: number,
  goesOn: () => boolean,
): Promise<number> =>
  withOperations(path, async (operations) => {
    const milliseconds: number[] = []
    for (const userId of template.restorable.slice(0, count)) {
      if (!goesOn()) break
      const startedAt = performance.now()
      await restore(template, operations, userId)
      milliseconds.push(performance.now() - startedAt)
    }
    if (milliseconds.length < 100) throw new Error('The sweep was over before there was much to measure')
    return milliseconds.toSorted((a, b) => a - b)[Math.floor(milliseconds.length * 0.99)] ?? Number.NaN
  })

async function restore({ administrator }: Template, operations: Operations, userId: string): Promise<void> {
  const answer = await operations.restoreUser({ ...administrator, requestId: randomUUID() }, { userId })
  if (!answer.ok) throw new Error(`A restore was refused: ${answer.error.type}`)
}
