export {}

/**
 * The configuration of Zod, which it reads when a page loads it: importing Zod to set it would load a part of it on every page.
 * Zod tests whether eval works before it compiles a schema. The Content-Security-Policy forbids eval, and browsers log the attempt.
 */
const shared = globalThis as { __zod_globalConfig?: { jitless?: boolean } }

if (typeof window !== 'undefined') (shared.__zod_globalConfig ??= {}).jitless = true
