import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sqliteKit } from '../src/schema/kit.ts'
import { defineTables } from '../src/schema/tables.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const name = process.argv[2]
if (name === undefined) throw new Error('usage: pnpm --filter @reprieve/db migrations:generate <name>')

const folderOf = (dialect: 'sqlite' | 'postgres') => join(root, 'migrations', dialect)
const migrationsOf = (dialect: 'sqlite' | 'postgres') =>
  readdirSync(folderOf(dialect)).filter((file) => file.endsWith('.sql'))

const kits = [
  { dialect: 'sqlite', drizzleDialect: 'sqlite', kit: 'sqliteKit' },
  { dialect: 'postgres', drizzleDialect: 'postgresql', kit: 'postgresKit' },
] as const

for (const { dialect, drizzleDialect, kit } of kits) {
  // The generator reads tables that a module exports by name. A module cannot export computed names, so this script
  // writes one.
  const schema = `src/schema/exported-${dialect}.ts`
  writeFileSync(
    join(root, schema),
    `import { ${kit} } from './kit.ts'\nimport { defineTables } from './tables.ts'\n` +
      `export const { ${Object.keys(defineTables(sqliteKit)).join(', ')} } = defineTables(${kit})\n`,
  )
  try {
    const options = { dialect: drizzleDialect, schema, out: `migrations/${dialect}`, name }
    const given = Object.entries(options).flatMap(([option, value]) => [`--${option}`, value])
    execFileSync('drizzle-kit', ['generate', ...given], { cwd: root, stdio: 'inherit' })
  } finally {
    rmSync(join(root, schema))
  }
}

const files = migrationsOf('sqlite')
if (files.join() !== migrationsOf('postgres').join()) {
  throw new Error('the dialects have different migrations: make the one that is missing by hand')
}

// The generator does not know the clause. Without it, the row number would be a second index, because every key is
// text.
for (const file of files) {
  const path = join(folderOf('sqlite'), file)
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/^\);$/gm, ') WITHOUT ROWID;'))
}

writeFileSync(
  join(root, 'src/schema/version.ts'),
  `/** Number of migrations that make this schema; written by \`migrations:generate\`. */\nexport const schemaVersion = ${files.length}\n`,
)
