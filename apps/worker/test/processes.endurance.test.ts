import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { compiledProgram } from '@reprieve/compiled-program'
import { createSecrets } from '@reprieve/config'
import { checkIntegrity } from '@reprieve/db/check'
import { endurance, unwrap } from '@reprieve/operations/testing'
import { expect, onTestFinished, test } from 'vitest'
import { asAdmin } from './contoso.ts'
import { demoDirectory } from './demo-directory.ts'

const { numRuns: rounds, timeoutMs } = endurance({ few: 10, many: 1_000 })
const processes = 3
const rivalsEach = 3
const program = await compiledProgram(fileURLToPath(new URL('./restore-when-told.ts', import.meta.url)))

/** Starts a process that answers each line with a line. */
async function startProcess(dataDir: string, path: string) {
  const child: ChildProcess = spawn(process.execPath, [program, dataDir, path], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const { stdin, stdout } = child
  if (stdin === null || stdout === null) throw new Error('it was started with pipes')
  const lines = createInterface({ input: stdout })
  await once(lines, 'line')
  return {
    ask: async (line: string): Promise<string> => {
      const answer = once(lines, 'line')
      stdin.write(`${line}\n`)
      return String(await answer)
    },
    end: async () => {
      stdin.end()
      expect(await once(child, 'close')).toEqual([0, null])
    },
  }
}

test(
  `R11 of ${processes} processes on one file that restore for one name at once, one gets it, ${rounds} times`,
  async () => {
    const { database, operations, path } = await demoDirectory(new Date())
    const dataDir = dirname(path)
    createSecrets(dataDir)
    const started = await Promise.all(Array.from({ length: processes }, () => startProcess(dataDir, path)))
    for (let round = 0; round < rounds; round += 1) {
      const userPrincipalName = `rival${round}@contoso.example`
      const ids: string[] = []
      for (let count = 0; count < processes * rivalsEach; count += 1) {
        const { id: userId } = unwrap(
          await operations.createUser(asAdmin, { userPrincipalName, displayName: 'Rival' }),
        ).user
        unwrap(await operations.deleteUser(asAdmin, { userId, confirmDeletions: true }))
        ids.push(userId)
      }
      const answers = await Promise.all(
        started.map(({ ask }, index) =>
          ask(ids.slice(index * rivalsEach, (index + 1) * rivalsEach).join(' ')),
        ),
      )
      const told = answers.join(' ').split(' ').sort()
      expect(told).toEqual([...Array(ids.length - 1).fill('RestoreConflict'), 'ok'])
    }
    await Promise.all(started.map(({ end }) => end()))
    expect(await checkIntegrity(database)).toEqual([])
  },
  timeoutMs,
)
