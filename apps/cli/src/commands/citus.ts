import { distributionSql } from '@reprieve/db/postgres'
import { print } from '../print.ts'

/** Prints SQL and nothing else, so that it can be piped to `psql`. */
export const citus = (): void => print(distributionSql().trimEnd())
