import { once } from 'node:events'
import { openSqlite } from '../src/sqlite/index.ts'
import { row, write } from '../src/statement.ts'
import * as statements from '../src/statements/index.ts'
import { add, newUser } from './directory.ts'

// Runs in a process of its own. Once it is told the tenant, it raises the number in a user's display name 250
// times, and adds as many users, so that the log becomes long enough to be copied. It ends by itself as soon
// as its storage is closed.
const [path = '', id = ''] = process.argv.slice(2)
const storage = openSqlite({ path })
process.stdout.write('ready')
const [told] = await once(process.stdin, 'data')
const tenantId = String(told)

for (let turn = 0; turn < 250; turn += 1) {
  await storage.transaction(tenantId, function* () {
    const user = yield* row(statements.userById, { tenantId, id })
    if (user === undefined) throw new Error('no such user')
    yield* write(statements.updateUser, { ...user, displayName: String(Number(user.displayName) + 1) })
    yield* add(newUser(tenantId, `${process.pid}-${turn}`))
  })
}
await storage.close()
