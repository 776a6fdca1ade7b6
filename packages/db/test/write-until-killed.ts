import { openSqlite } from '../src/sqlite/index.ts'
import { add, addTenant, newUser } from './directory.ts'

// A process of its own: adds users, eight at a time, and says the id of each that was answered.
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
