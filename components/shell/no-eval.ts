import { config } from 'zod/v4/core'

// Zod tests whether eval works before it compiles a schema. The Content-Security-Policy forbids eval, and browsers log the attempt.
if (typeof window !== 'undefined') config({ jitless: true })
