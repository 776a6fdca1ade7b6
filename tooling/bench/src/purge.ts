import { openBare, type SecureDelete } from './bare.ts'
import { withOperations } from './directory.ts'
import { withExpiredUsers } from './expired-users.ts'
import { type Call, recordTransactions } from './recording.ts'
import { measure, perSecond } from './rounds.ts'
import type { Suite } from './suite.ts'

/**
 * Measures a sweep that purges expired users. The baseline is better-sqlite3 with the very same reads and writes in the
 * same transactions; a second one also overwrites removed data, as Reprieve does. Each run works on a fresh copy of the
 * same file.
 */
export const purge: Suite = {
  name: 'purge',
  title: 'users purged by a sweep',
  async run(setting) {
    const template = await setting.template()
    const count = setting.quick ? 3_000 : 20_000
    const expired = await withExpiredUsers(template, count)
    const calls = await recordTransactions(async () => void (await sweep(template.copy(expired), count)))
    return measure({
      unit: '/s',
      rounds: setting.quick ? 3 : 5,
      contestants: [
        { name: 'bare better-sqlite3', run: async () => runBare(template.copy(expired), calls, count) },
        ...(['FAST', 'ON'] as const).map((secureDelete) => ({
          name: `bare, secure_delete = ${secureDelete}`,
          run: async () => runBare(template.copy(expired), calls, count, secureDelete),
        })),
        {
          name: 'purgeExpired',
          run: () => sweep(template.copy(expired), count),
          aim: { atLeast: 0.5 },
        },
      ],
    })
  },
}

const sweep = (path: string, count: number): Promise<number> =>
  withOperations(path, async (operations) => {
    const startedAt = performance.now()
    const swept = await operations.purgeExpired({})
    const milliseconds = performance.now() - startedAt
    if (!swept.ok || swept.value.purged !== count) throw new Error('The sweep has not purged all')
    return perSecond(count, milliseconds)
  })

function runBare(
  path: string,
  transactions: readonly (readonly Call[])[],
  count: number,
  secureDelete: SecureDelete = 'OFF',
): number {
  const bare = openBare(path, { secureDelete })
  const startedAt = performance.now()
  for (const calls of transactions) bare.transact(calls)
  const milliseconds = performance.now() - startedAt
  bare.close()
  return perSecond(count, milliseconds)
}
