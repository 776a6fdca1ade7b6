export * from './migrate.ts'
export * from './open-postgres.ts'
