export type { SignIn } from './scenario.ts'
export * from './seed.ts'
