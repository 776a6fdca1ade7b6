/** Accounts that `demo`, `ten-thousand` and `million` have; `empty` has those of Contoso. */
export { signIns as demoSignIns } from './organisations.ts'
export type { SignIn } from './scenario.ts'
export * from './seed.ts'
export { DatabaseNotEmptyError } from './sink.ts'
