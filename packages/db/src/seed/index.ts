export type { SignIn } from './scenario.ts'
export * from './seed.ts'
export { DatabaseNotEmptyError } from './sink.ts'
