import { migrateSqlite } from '../src/sqlite/index.ts'

// A process of its own.
await migrateSqlite(process.argv[2] ?? '')
