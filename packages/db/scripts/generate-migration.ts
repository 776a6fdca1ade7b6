import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const name = process.argv[2]
if (name === undefined) throw new Error('usage: pnpm --filter @reprieve/db migrations:generate <name>')

const folderOf = (dialect: 'sqlite' | 'postgres') => join(root, 'migrations', dialect)
const migrationsOf = (dialect: 'sqlite' | 'postgres') =>
  readdirSync(folderOf(dialect)).filter((file) => file.endsWith('.sql'))

for (const dialect of ['sqlite', 'postgres']) {
  const config = `drizzle.${dialect}.config.ts`
  execFileSync('drizzle-kit', ['generate', '--config', config, '--name', name], {
    cwd: root,
    stdio: 'inherit',
  })
}

const files = migrationsOf('sqlite')
if (files.join() !== migrationsOf('postgres').join()) {
  throw new Error('the dialects have different migrations: make the one that is missing by hand')
}

// The generator does not know the clause; every key is text, so the row number would only be a second index.
for (const file of files) {
  const path = join(folderOf('sqlite'), file)
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/^\);$/gm, ') WITHOUT ROWID;'))
}

writeFileSync(
  join(root, 'src/schema/version.ts'),
  `/** How many migrations make this schema; written by \`migrations:generate\`. */\nexport const schemaVersion = ${files.length}\n`,
)
