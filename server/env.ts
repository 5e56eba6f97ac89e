import { existsSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { fileOf } from '@/db/sqlite/connection'

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1')

function partsOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
}

const environment = z.object({
  DATABASE_URL: z.string().min(1).default('./data/referral-desk.db'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  NEXTAUTH_URL: z.url().optional(),
  NEXTAUTH_SECRET: z.string().min(16).optional(),
  /** Newest first. */
  ENCRYPTION_KEY: z
    .string()
    .transform(partsOf)
    .refine(
      (keys) => keys.length > 0 && keys.every((key) => key.length >= 16),
      'must be keys of 16 characters or more, separated by commas',
    )
    .optional(),
  /** 1 when a reverse proxy in front sets X-Forwarded-For, -Host and -Proto. */
  TRUST_PROXY: flag,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  PUBLIC_VALIDATE_PER_MINUTE: z.coerce.number().int().min(1).default(60),
  /** Calls a minute for each API key, token subject, or address of strangers, where the company has not set its own. */
  API_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(600_000),
  /** Lets whoever sends it read /metrics from another machine. */
  METRICS_TOKEN: z.string().min(16).optional(),
  /** Exact `host:port` pairs, separated by commas, that webhooks may go to though they are not public. */
  WEBHOOK_ALLOW_HOSTS: z
    .string()
    .default('')
    .transform((text) => partsOf(text.toLowerCase()))
    .refine(
      (pairs) => pairs.every((pair) => /^(\[[0-9a-f:.]+\]|[^:\s]+):\d{1,5}$/i.test(pair)),
      'must be host:port pairs separated by commas',
    ),
  /** 1 in tests: every answer is checked against its endpoint's output schema. */
  CHECK_API_OUTPUT: flag,
})
export type Environment = z.output<typeof environment>

let parsed: Environment | undefined

/** The settings of this process (README, "Configuration"), read once; throws with every bad name at once. */
export function env(): Environment {
  if (!parsed) {
    // Variables that are set already win over the file.
    if (existsSync('.env')) process.loadEnvFile('.env')
    // An empty value, as a line `HOST=` in an env file gives, means unset; next-auth reads its own and would stumble over it.
    for (const [name, value] of Object.entries(process.env)) if (value === '') delete process.env[name]
    const result = environment.safeParse(process.env)
    if (!result.success) throw new Error(`The environment is not valid:\n${z.prettifyError(result.error)}`)
    parsed = result.data
  }
  return parsed
}

/** The folder of the database file, where secrets that nobody gave are kept too. */
export function dataFolder(): string {
  return path.dirname(path.resolve(fileOf(env().DATABASE_URL)))
}

/** Whether the server can be reached from this machine only. */
export function listensOnLoopbackOnly(): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(env().HOST)
}
