import type { NextConfig } from 'next'

/** Paths of the API that are served below `/api` too. */
const apiPaths = ['v1/:path*', 'gafapay/:path*', 'healthz', 'readyz', 'openapi.json']

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run verify` checks types; a build need not repeat it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    'better-sqlite3',
    'better-sqlite3-13',
    'drizzle-orm',
    'pg',
    '@node-rs/argon2',
    'nodemailer',
    'pino',
  ],
  // For `next dev` and hosts that run Next alone; under `npm start`, server/main.ts answers these paths (docs/adr/0002).
  rewrites: async () => [
    ...apiPaths.map((path) => ({ source: `/${path}`, destination: `/api/${path}` })),
    // Browsers request it when the icon's link arrives late in a streamed page.
    { source: '/favicon.ico', destination: '/icon.svg' },
  ],
}

export default config
