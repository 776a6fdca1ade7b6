import { openSqlite } from '@reprieve/db/sqlite'
import { fillBin } from '@reprieve/db/testing'
import Database from 'better-sqlite3'
import { type Template, withOperations } from './directory.ts'
import { measure } from './rounds.ts'
import type { Suite } from './suite.ts'

/**
 * Measures the plan of a restore of many users, a tenth of whom want a taken name. The baseline is only the SQL join
 * that finds the holders of their names.
 */
export const plan: Suite = {
  name: 'plan',
  title: 'plan for 10,000 users, a tenth with a conflict',
  async run(setting) {
    const template = await setting.template()
    const { path, ids } = await withConflicts(template, 10_000)
    const database = new Database(path, { readonly: true })
    const join = database.prepare(holdersOfNames)
    const rows = ids.map((userId) => ({ userId }))
    try {
      return await withOperations(path, (operations) =>
        measure({
          unit: 'ms',
          rounds: setting.quick ? 3 : 9,
          contestants: [
            {
              name: 'bare SQL join that finds the holders',
              run: async () => {
                const startedAt = performance.now()
                const found = join.all({ ids: JSON.stringify(ids), tenantId: template.tenantId })
                if (found.length !== ids.length / 10) throw new Error('The join has missed holders')
                return performance.now() - startedAt
              },
            },
            {
              name: 'previewRestore',
              aim: { atMost: 3 },
              run: async () => {
                const startedAt = performance.now()
                const preview = await operations.previewRestore(template.administrator, { rows })
                const milliseconds = performance.now() - startedAt
                if (!preview.ok) throw new Error(`The preview was refused: ${preview.error.type}`)
                return milliseconds
              },
            },
          ],
        }),
      )
    } finally {
      database.close()
    }
  },
}

// The names of deleted users stand in their profile, those of live ones in `names`.
const holdersOfNames = `
  select distinct asked.value, names.key, names.holder_kind, names.holder_id, names.held_as
  from json_each(@ids) as asked
  join users on users.tenant_id = @tenantId and users.id = asked.value
  join json_each(json_insert(users.proxy_addresses, '$[#]', 'smtp:' || users.user_principal_name)) as address
  join names on names.tenant_id = @tenantId and names.key = lower(address.value)`

/** Adds deleted users. Every twentieth's sign-in name, and another address of as many, now belong to somebody else. */
async function withConflicts(template: Template, count: number) {
  const path = template.copy()
  const { tenantId, domain, administrator } = template
  const storage = openSqlite({ path })
  const ids = await fillBin(storage, { tenantId, domain, count, deletedAt: new Date() })
  await storage.close()
  await withOperations(path, async (operations) => {
    for (let number = 0; number < count; number += 10) {
      const localPart = number % 20 === 0 ? `bin${number}` : `first.bin${number}`
      const user = { userPrincipalName: `${localPart}@${domain}`, displayName: `Successor ${number}` }
      const created = await operations.createUser(administrator, user)
      if (!created.ok) throw new Error(`A user was refused: ${created.error.type}`)
    }
  })
  return { path, ids }
}
