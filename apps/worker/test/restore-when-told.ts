import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { createSecrets } from '@reprieve/config'
import { openSqlite } from '@reprieve/db/sqlite'
import { createOperations, systemDependencies } from '@reprieve/operations'
import { asAdmin } from './contoso.ts'

// A process of its own: for each line restores the users that it names, all at once, and answers with what came of it.
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
