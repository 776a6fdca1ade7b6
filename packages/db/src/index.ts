export * from './audit-hash.ts'
export * from './normal-text.ts'
export * from './statement.ts'
export * from './storage.ts'
