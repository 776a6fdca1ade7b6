import type { PostgresWords, sqliteKit } from './kit.ts'

// biome-ignore lint/suspicious/noExplicitAny: a function type of any parameters can only be matched with any.
type Data<Word> = Word extends (...parameters: any[]) => { _: { data: infer D } } ? D : never
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never
type Columns = 'text' | 'int' | 'bool' | 'instant' | 'json'

/** Does not compile if a column word has different types in the two dialects. */
export const kitParity: {
  [Word in Columns]: Same<Data<(typeof sqliteKit)[Word]>, Data<PostgresWords[Word]>>
} = { text: true, int: true, bool: true, instant: true, json: true }
