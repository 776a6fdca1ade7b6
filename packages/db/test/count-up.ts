import { once } from 'node:events'
import { openSqlite } from '../src/sqlite/index.ts'
import { row, run } from '../src/statement.ts'
import * as statements from '../src/statements/index.ts'

// A process of its own: raises the number in a user's display name a hundred times once it is told the tenant.
const [path = '', id = ''] = process.argv.slice(2)
const storage = openSqlite({ path })
process.stdout.write('ready')
const [told] = await once(process.stdin, 'data')
const tenantId = String(told)

for (let turn = 0; turn < 100; turn += 1) {
  await storage.transaction(tenantId, function* () {
    const user = yield* row(statements.userById, { tenantId, id })
    if (user === undefined) throw new Error('no such user')
    yield* run(statements.updateUser, { ...user, displayName: String(Number(user.displayName) + 1) })
  })
}
await storage.close()
