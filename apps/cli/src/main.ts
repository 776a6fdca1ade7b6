import { runCommandLine } from './run-command-line.ts'

// A reader that has read enough closes the pipe, as `head` does. The command still finishes its work.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

await runCommandLine(process.argv.slice(2))
