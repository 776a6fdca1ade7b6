import { sql } from 'drizzle-orm'
import { changed, defineStatement } from '../statement.ts'
import type { Storage } from '../storage.ts'

/** Changes a setting of SQLite's writing connection with a statement that no product code has. */
export async function runPragma(storage: Storage, text: string): Promise<void> {
  const statement = defineStatement<object>()(text, ({ db }) => ({
    prepare: () => ({
      run: () => {
        db.run(sql.raw(`pragma ${text}`))
        return { changes: 0 }
      },
    }),
  }))
  await storage.transaction('', () => changed(statement, {}))
}
