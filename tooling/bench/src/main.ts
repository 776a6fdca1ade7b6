import { binPages } from './bin-pages.ts'
import { makeTemplate, type Template } from './directory.ts'
import { overload } from './overload/overload.ts'
import { plan } from './plan.ts'
import { restoreOnPostgres } from './postgres/restore-on-postgres.ts'
import { purge } from './purge.ts'
import { report } from './report.ts'
import { restPostgres } from './rest/rest-postgres.ts'
import { restSqlite } from './rest/rest-sqlite.ts'
import { restoreDuringPurge } from './restore-during-purge.ts'
import { restoreInBulk } from './restore-in-bulk.ts'
import { restoreInProcess } from './restore-in-process.ts'
import type { Suite } from './suite.ts'

const suites: readonly Suite[] = [
  restoreInProcess,
  restoreInBulk,
  plan,
  binPages,
  purge,
  restoreDuringPurge,
  restSqlite,
  restoreOnPostgres,
  restPostgres,
  overload,
]

const words = process.argv.slice(2)
const names = words.filter((word) => !word.startsWith('--'))
const unknown = names.filter((name) => !suites.some((suite) => suite.name === name))
if (unknown.length > 0) {
  const known = suites.map(({ name }) => name).join(', ')
  throw new Error(`There is no benchmark ${unknown.join(', ')}; there are ${known}`)
}

const made: Promise<Template>[] = []
const template = () => {
  const first = made[0] ?? makeTemplate('ten-thousand')
  if (made.length === 0) made.push(first)
  return first
}
const setting = { template, quick: words.includes('--quick'), million: words.includes('--million') }
try {
  for (const suite of suites) {
    if (names.length === 0 || names.includes(suite.name)) report(suite, await suite.run(setting))
  }
} finally {
  for (const one of made) (await one).dispose()
}
