import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { createSecrets } from '@reprieve/config'
import { openSqlite } from '@reprieve/db/sqlite'
import { createOperations, systemDependencies } from '@reprieve/operations'
import { asAdmin } from './contoso.ts'

// Runs in a process of its own. For each line, it restores the users whose ids the line lists, all at once,
// and answers with the outcomes.
const [dataDir = '', path = ''] = process.argv.slice(2)
const storage = openSqlite({ path })
const { tombstoneKey } = createSecrets(dataDir)
const { restoreUser } = createOperations(systemDependencies({ storage, tombstoneKey }))

const lines = createInterface({ input: process.stdin })
lines.on('line', async (line) => {
  const answers = await Promise.all(line.split(' ').map((userId) => restoreUser(asAdmin, { userId })))
  const told = answers.map((answer) => (answer.ok ? 'ok' : answer.error.type))
  process.stdout.write(`${told.join(' ')}\n`)
})
process.stdout.write('ready\n')
await once(lines, 'close')
await storage.close()
