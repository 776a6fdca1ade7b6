import type Database from 'better-sqlite3'

/**
 * Where SQLite guesses wrong. Knowing nothing of a table it takes a tenant to have ten rows there, and rather walks
 * through all of them than uses an index that it then has to leave again. Statistics of the whole database would make
 * plans depend on when they were taken.
 */
const statistics: readonly { readonly table: string; readonly index: string; readonly rows: string }[] = [
  // Rows in all, of one tenant, of one key. Asked for by the foreign key when a user is purged.
  { table: 'one_time_secrets', index: 'one_time_secrets', rows: '1000000 50000 1' },
  { table: 'one_time_secrets', index: 'one_time_secrets_by_user', rows: '1000000 50000 2' },
  // Of one job: all of its rows, those with one outcome, those of one user.
  { table: 'job_rows', index: 'job_rows', rows: '10000000 100000 10000 1' },
  { table: 'job_rows', index: 'job_rows_by_outcome', rows: '10000000 100000 10000 5000 1' },
  { table: 'job_rows', index: 'job_rows_by_user', rows: '10000000 100000 2 1' },
]

export function setStatistics(database: Database.Database): void {
  // Makes the table of statistics and measures nothing.
  database.exec('analyze sqlite_schema')
  database.exec('delete from sqlite_stat1')
  const insert = database.prepare('insert into sqlite_stat1 (tbl, idx, stat) values (?, ?, ?)')
  for (const { table, index, rows } of statistics) insert.run(table, index, rows)
}
