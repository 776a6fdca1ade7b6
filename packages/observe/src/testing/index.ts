export * from './free-port.ts'
export * from './samples-of.ts'
