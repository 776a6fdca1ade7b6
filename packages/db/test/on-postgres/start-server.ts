import type { TestProject } from 'vitest/node'
import { migratePostgres } from '../../src/postgres/index.ts'
import { givenPostgres, startPostgres } from '../postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a migrated database with nothing in it, to be copied. */
    readonly postgresTemplate: string
  }
}

/**
 * Starts one server for all files of the project, or uses the one in TEST_POSTGRES_URL. Its databases are in
 * German, because an order or a comparison that is right under the locale C can be wrong in a language.
 */
export default async function startServer(project: TestProject): Promise<() => Promise<void>> {
  const { TEST_POSTGRES_URL } = process.env
  const server = TEST_POSTGRES_URL ? givenPostgres(TEST_POSTGRES_URL) : await startPostgres()
  const template = await server.createDatabase("locale_provider icu icu_locale 'de-DE' locale 'C'")
  await migratePostgres(template)
  project.provide('postgresTemplate', template)
  return server.dispose
}
