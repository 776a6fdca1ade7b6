import { copyToPostgres } from '../src/copy/index.ts'

// A process of its own; says when it begins.
const [path = '', url = ''] = process.argv.slice(2)
process.stdout.write('begins\n')
await copyToPostgres({ path, url, rowsAtOnce: 10 })
