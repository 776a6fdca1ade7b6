export * from './free-port.ts'
export * from './samples-of.ts'
export * from './secret-watch.ts'
export * from './watch-output.ts'
