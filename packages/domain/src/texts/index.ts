/** Texts of conflicts for people. */
export * from './describe-conflict.ts'
