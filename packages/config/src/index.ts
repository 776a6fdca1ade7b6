export * from './access-token.ts'
export * from './load-config.ts'
export * from './secrets.ts'
export { type LogLevel, logLevels, type SeedScenario, seedScenarios } from './settings.ts'
