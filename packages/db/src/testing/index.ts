export * from './any-table.ts'
export * from './fresh-database.ts'
export * from './fresh-postgres.ts'
export * from './fresh-sqlite.ts'
