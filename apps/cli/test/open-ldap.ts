import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'

const slapd = '/usr/sbin/slapd'
const schemas = '/etc/ldap/schema'

/** Whether this machine has OpenLDAP's server, as Debian's package `slapd` installs it. */
export const hasOpenLdap = existsSync(slapd) && existsSync(join(schemas, 'inetorgperson.schema'))

export const suffix = 'dc=acme,dc=example'

export interface LdapServer {
  /** Adds entries, or carries out changes, that are given as LDIF. */
  change(ldif: string): Promise<void>
  /** Removes the entries with these names. */
  remove(names: readonly string[]): Promise<void>
  /** Writes the whole directory into a file, as an administrator does for a backup, and gives the file's path. */
  slapcat(): Promise<string>
  stop(): Promise<void>
}

/** Starts a server of the test's own, in a folder of its own and behind a socket in it, with an empty directory. */
export async function startOpenLdap(): Promise<LdapServer> {
  const folder = mkdtempSync(join(tmpdir(), 'ldap-'))
  mkdirSync(join(folder, 'db'))
  const settings = join(folder, 'slapd.conf')
  writeFileSync(settings, settingsIn(folder))
  const address = `ldapi://${encodeURIComponent(join(folder, 'socket'))}`
  // With a debug level, it stays in the foreground and says when it listens.
  const server = spawn(slapd, ['-h', address, '-f', settings, '-d', '256'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const closed = once(server, 'close')
  const lines = createInterface({ input: server.stderr })
  const said: string[] = []
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      if (said.length < 50) said.push(line)
      if (line.includes('slapd starting')) resolve()
    })
    closed.then(() => reject(new Error(`slapd did not start: ${said.join('\n')}`)), reject)
  })
  const administrator = ['-H', address, '-x', '-D', `cn=admin,${suffix}`, '-w', 'for this test']
  let files = 0
  const fileOf = (text: string): string => {
    files += 1
    const path = join(folder, `change-${files}.ldif`)
    writeFileSync(path, text)
    return path
  }
  // Nothing here may block this process: a server whose log nobody reads stands still.
  const run = async (program: string, args: readonly string[]): Promise<void> => {
    await promisify(execFile)(program, args, { maxBuffer: 64 * 1024 ** 2 })
  }
  return {
    change: (ldif) => run('ldapadd', [...administrator, '-f', fileOf(ldif)]),
    remove: (names) => run('ldapdelete', [...administrator, '-f', fileOf(`${names.join('\n')}\n`)]),
    slapcat: async () => {
      const path = fileOf('')
      await run('/usr/sbin/slapcat', ['-f', settings, '-l', path])
      return path
    },
    stop: async () => {
      server.kill('SIGTERM')
      await closed
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const settingsIn = (folder: string): string =>
  [
    ...['core', 'cosine', 'inetorgperson'].map((name) => `include ${join(schemas, `${name}.schema`)}`),
    'modulepath /usr/lib/ldap',
    'moduleload back_mdb',
    `pidfile ${join(folder, 'slapd.pid')}`,
    'database mdb',
    `suffix "${suffix}"`,
    `rootdn "cn=admin,${suffix}"`,
    'rootpw "for this test"',
    `directory ${join(folder, 'db')}`,
    'maxsize 1073741824',
    // Nobody needs these entries after a power cut.
    'envflags nosync',
    '',
  ].join('\n')

/** A password as OpenLDAP stores it by default. */
export function toSsha(password: string, salt: string): string {
  const digest = createHash('sha1').update(password).update(salt).digest()
  return `{SSHA}${Buffer.concat([digest, Buffer.from(salt)]).toString('base64')}`
}
