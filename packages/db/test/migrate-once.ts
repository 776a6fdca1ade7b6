import { migrateSqlite } from '../src/sqlite/index.ts'

// Runs in a process of its own, so that several can migrate a file at the same time.
await migrateSqlite(process.argv[2] ?? '')
