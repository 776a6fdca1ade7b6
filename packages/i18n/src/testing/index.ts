export * from './hostile-values.ts'
