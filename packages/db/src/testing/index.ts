export * from './fresh-sqlite.ts'
