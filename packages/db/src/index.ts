export * from './statement.ts'
export * from './storage.ts'
