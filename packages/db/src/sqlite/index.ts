export * from './backup-sqlite.ts'
export * from './migrate.ts'
export * from './open-sqlite.ts'
