export { distributionSql } from '../schema/distribution.ts'
export * from './migrate.ts'
export * from './open-postgres.ts'
