import { inject } from 'vitest'
import { freshDatabasesBy, freshPostgres } from '../../src/testing/index.ts'

freshDatabasesBy('postgres', () => freshPostgres(inject('postgresTemplate')))
