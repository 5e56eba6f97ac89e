/** Paths of the API that are served below `/api` too. */
const apiPaths = ['v1/:path*', 'gafapay/:path*', 'healthz', 'readyz', 'openapi.json']

/**
 * JavaScript, because each start of the server reads it: compiling TypeScript first takes time and memory.
 * @type {import('next').NextConfig}
 */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // A page is loaded on its first request. Loading all of them takes a third of the start and 25 MB.
  experimental: { preloadEntriesOnStart: false },
  // `npm run verify` checks types; a build need not repeat it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    'better-sqlite3',
    'better-sqlite3-13',
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
