import pg from 'pg'
import { v7 } from 'uuid'
import { openStorage } from '../open/index.ts'
import type { FreshDatabase } from './fresh-database.ts'
import { searchPostgres } from './search-postgres.ts'

/**
 * Copies `template`, a migrated database on the same server to which nobody is connected. The copy is
 * searched for secrets before it is removed (R50).
 */
export async function freshPostgres(template: string): Promise<FreshDatabase> {
  const source = databaseIn(template)
  const name = `${source}_${v7().replaceAll('-', '').slice(-12)}`
  await command(template, `create database ${name} template ${source}`)
  const address = new URL(template)
  address.pathname = `/${name}`
  const database = { kind: 'postgres', url: address.href } as const
  const storage = await openStorage(database)
  const dispose = async () => {
    await storage.close()
    await searchPostgres(address.href)
    await command(template, `drop database ${name} with (force)`)
  }
  return { storage, database, dispose }
}

const databaseIn = (url: string): string => new URL(url).pathname.slice(1)

async function command(url: string, text: string): Promise<void> {
  const maintenance = new URL(url)
  maintenance.pathname = '/postgres'
  const client = new pg.Client({ connectionString: maintenance.href })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
