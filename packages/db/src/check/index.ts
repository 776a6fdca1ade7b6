export * from './check-integrity.ts'
export type { Finding } from './finding.ts'
