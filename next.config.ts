import type { NextConfig } from 'next'

/**
 * `npm start` answers the documented API paths in server/main.ts before Next sees them; these rewrites give the same
 * paths to `next dev` and to hosts that run Next alone (docs/adr/0002).
 */
const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run verify` checks the types of everything; a build for `npm start` need not wait for them again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['better-sqlite3', 'drizzle-orm', '@node-rs/argon2', 'pino'],
  rewrites: async () => [
    { source: '/v1/:path*', destination: '/api/v1/:path*' },
    { source: '/gafapay/:path*', destination: '/api/gafapay/:path*' },
    { source: '/healthz', destination: '/api/healthz' },
    { source: '/readyz', destination: '/api/readyz' },
    { source: '/openapi.json', destination: '/api/openapi.json' },
  ],
}

export default config
