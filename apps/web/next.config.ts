import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const config: NextConfig = {
  transpilePackages: [
    '@reprieve/config',
    '@reprieve/db',
    '@reprieve/domain',
    '@reprieve/i18n',
    '@reprieve/import',
    '@reprieve/mailboxes',
    '@reprieve/installation',
    '@reprieve/observe',
    '@reprieve/operations',
  ],
  serverExternalPackages: [
    'better-sqlite3',
    'pg',
    '@node-rs/argon2',
    'pino',
    'prom-client',
    // These are megabytes of words, of which each bundle of the server would have a copy.
    '@zxcvbn-ts/core',
    '@zxcvbn-ts/language-common',
    '@zxcvbn-ts/language-en',
  ],
  // The repository's own commands check types, with a compiler that Next does not support yet.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // Pages get their headers, with a nonce, from the proxy. The few pages that next-auth renders have one form and a
  // style element.
  headers: async () => [
    {
      source: '/api/:path*',
      headers: [
        {
          key: 'content-security-policy',
          value:
            "default-src 'none'; base-uri 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
        },
      ],
    },
  ],
  experimental: { optimizePackageImports: ['@fluentui/react-components', '@fluentui/react-icons'] },
}

// In development, the plugin would look for the file in the folder where the command was started, which is another one.
const startedIn = process.cwd()
process.chdir(import.meta.dirname)
const withTexts = createNextIntlPlugin('./src/i18n/request.ts')(config)
process.chdir(startedIn)

export default withTexts
