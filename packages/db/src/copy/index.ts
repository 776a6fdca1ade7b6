export * from './copy-to-postgres.ts'
