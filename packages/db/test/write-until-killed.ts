import { openSqlite } from '../src/sqlite/index.ts'
import { add, addTenant, newUser } from './directory.ts'

// Runs in a process of its own. It adds eight users at a time, and prints the id of each user that was
// stored.
const [path = ''] = process.argv.slice(2)
const storage = openSqlite({ path })
const tenantId = await addTenant(storage)

for (let turn = 0; ; turn += 1) {
  const users = Array.from({ length: 8 }, (_, index) => newUser(tenantId, `user-${turn}-${index}`))
  await Promise.all(
    users.map(async (user) => {
      await storage.transaction(tenantId, () => add(user))
      process.stdout.write(`${user.id}\n`)
    }),
  )
}
