import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// The changes to make in the rules, one at a time. Each stands for one that every test once let pass.
const sample = [
  ['restore/directory.ts', 'isAble !== undefined'],
  ['restore/settle-belongings.ts', 'blocks: true'],
  ['restore/settle-names.ts', "chosen.byKey.get(key)?.resolve !== 'drop'"],
  ['restore/settle-names.ts', "user.source !== 'synchronised' && user.immutableId === null"],
  ['restore/match-resolutions.ts', 'addresses.some((address) => address.key === key)'],
  ['proxy-addresses.ts', 'before !== after'],
  ['canonical-plan.ts', "value.map(canonical).sort().join(',')"],
  ['canonical-plan.ts', 'Object.keys(members).sort()'],
  ['canonical-plan.ts', "text === '' ? '' : ','"],
]

const folder = fileURLToPath(new URL('..', import.meta.url))
const ranges = sample.map(([name, text]) => rangeOf(`src/user/${name}`, text))
const { status } = spawnSync(
  `${folder}/node_modules/.bin/stryker`,
  ['run', 'stryker.sample.config.json', '--mutate', ranges.join(',')],
  { cwd: folder, stdio: 'inherit' },
)
process.exitCode = status ?? 1

/** The place of the text in Stryker's form. If the file does not have the text exactly once, the sample is out of date. */
function rangeOf(file, text) {
  const source = readFileSync(`${folder}/${file}`, 'utf8')
  const at = source.indexOf(text)
  if (at < 0 || source.includes(text, at + 1))
    throw new Error(`${file} does not have this text exactly once: ${text}`)
  const before = source.slice(0, at).split('\n')
  const line = before.length
  const column = before[line - 1].length
  return `${file}:${line}:${column}-${line}:${column + text.length}`
}
