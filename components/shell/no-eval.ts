import { config } from 'zod'

// Zod tries out eval before it compiles its checks; the Content-Security-Policy forbids it and browsers report the try.
if (typeof window !== 'undefined') config({ jitless: true })
