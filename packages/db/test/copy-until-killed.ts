import { copyToPostgres } from '../src/copy/index.ts'

// Runs in a process of its own, and reports when the copy begins.
const [path = '', url = ''] = process.argv.slice(2)
process.stdout.write('begins\n')
await copyToPostgres({ path, url, rowsAtOnce: 10 })
