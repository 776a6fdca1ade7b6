import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './chromium.mjs'
import { ensureBuilt, ensureInstalled, nodeArguments, root, runToEnd } from './workspace.mjs'

/** Takes the README's pictures again, from the demo in a temporary folder, into `docs/pictures`. */
ensureInstalled()
await ensureBuilt()
if (!ensureChromium()) throw new Error('Pictures need a Chromium; name one in REPRIEVE_CHROMIUM.')
const { chromium } = createRequire(join(root, 'apps/web/package.json'))('playwright-core')
const pictures = join(root, 'docs/pictures')
const dataDir = mkdtempSync(join(tmpdir(), 'reprieve-pictures-'))
const port = await freePort()
const url = `http://localhost:${port}`
const password = 'violet kettle 42 harbour'
const env = {
  ...process.env,
  NODE_ENV: 'production',
  PORT: `${port}`,
  REPRIEVE_PUBLIC_URL: url,
  REPRIEVE_DATA_DIR: dataDir,
  REPRIEVE_SEED: 'demo',
  REPRIEVE_DEMO_PASSWORD: password,
  REPRIEVE_WEB_METRICS_PORT: '0',
}
const prepared = await runToEnd(process.execPath, [...nodeArguments('cli', 'src/main.ts'), 'prepare'], {
  env,
})
if (prepared !== 0) process.exit(prepared)
const web = spawn(process.execPath, [join(root, 'apps/web/.next/main.mjs')], { cwd: root, env })
const browser = await chromium.launch({
  executablePath: process.env.REPRIEVE_CHROMIUM,
  args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
})
try {
  mkdirSync(pictures, { recursive: true })
  await untilReady()
  const page = await browser.newPage({
    viewport: { width: 1280, height: 720 },
    locale: 'en-US',
    reducedMotion: 'reduce',
  })
  const take = (name) => page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' })
  await page.goto(`${url}/signin`)
  await page.locator('input[name=userPrincipalName]').fill('admin@contoso.example')
  await page.locator('input[name=password]').fill(password)
  await page.locator('button[type=submit]').click()
  await page.waitForURL((address) => !address.pathname.startsWith('/signin'))
  await page.goto(`${url}/deleted-users?sort=displayName`)
  await page
    .getByRole('checkbox', { name: /^Select / })
    .nth(5)
    .waitFor()
  await take('deleted-users')
  await page.goto(`${url}/deleted-users?search=Daan`)
  await page.getByRole('checkbox', { name: 'Select Daan Bakker' }).click()
  await page.getByRole('button', { name: 'Restore user' }).click()
  await page.getByRole('heading', { name: 'User name conflict' }).waitFor()
  await page.getByText('What comes back').waitFor()
  await take('restore-panel')
} finally {
  await browser.close()
  web.kill()
  rmSync(dataDir, { recursive: true, force: true })
}

async function untilReady() {
  for (;;) {
    const ready = await fetch(`${url}/healthz`).then(
      (response) => response.status === 200,
      () => false,
    )
    if (ready) return
    await new Promise((resume) => setTimeout(resume, 200))
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address()
      server.close(() => resolve(address.port))
    })
  })
}
