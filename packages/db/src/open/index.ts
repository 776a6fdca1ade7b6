export * from './database-address.ts'
export * from './lazy-storage.ts'
export * from './migrate-database.ts'
export * from './open-storage.ts'
