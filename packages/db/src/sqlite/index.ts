export * from './migrate.ts'
export * from './open-sqlite.ts'
