export * from './any-table.ts'
export * from './fresh-sqlite.ts'
