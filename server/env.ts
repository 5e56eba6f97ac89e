import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { isPostgres } from '@/db/open'
import { fileOf } from '@/db/sqlite/connection'
import { describeRule } from '@/domain/rule-text'

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

const variables = z.object({
  DATABASE_URL: z.string().min(1).default('./data/referral-desk.db'),
  /** With PostgreSQL: the greatest number of connections of this process. */
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(1_000).optional(),
  /** With PostgreSQL: how long it may work on a statement. */
  DATABASE_STATEMENT_TIMEOUT_MS: z.coerce.number().int().min(1_000).optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** How many processes serve on the port. */
  WORKERS: z
    .string()
    .regex(/^(auto|[1-9]\d?)$/, 'must be a number of processes from 1 to 99, or auto for one on each core')
    .default('1')
    .transform((text) => (text === 'auto' ? availableParallelism() : Number(text))),
  NEXTAUTH_URL: z
    .url({ protocol: /^https?$/ })
    .refine(
      (url) => /^https?:\/\/[^/?#@]+\/?$/.test(url),
      'must be an address without a path, such as https://referrals.example.com: the application needs its own host name',
    )
    .optional(),
  NEXTAUTH_SECRET: z.string().min(16).optional(),
  /** Newest first: the first key encrypts, all of them decrypt. */
  ENCRYPTION_KEY: z
    .string()
    .transform(partsOf)
    .refine(
      (keys) => keys.length > 0 && keys.every((key) => key.length >= 16),
      'must be keys of 16 characters or more, separated by commas',
    )
    .optional(),
  /** 1 to start although the encryption key does not fit the database, because the right one is lost. */
  ENCRYPTION_KEY_LOST: flag,
  /** 1 when a reverse proxy in front sets X-Forwarded-For, -Host and -Proto; the last element of each counts. */
  TRUST_PROXY: flag,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** Default limit of validations without a token, a minute, for an IP address. */
  PUBLIC_VALIDATE_PER_MINUTE: z.coerce.number().int().min(1).default(60),
  /** Default limit of calls a minute for an API key, a token subject, or an unauthenticated IP address. */
  API_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(600_000),
  /** Where to send mail. Without it, links are shown to copy instead. */
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an address such as smtps://user:password@host' })
    .optional(),
  /** The sender of mail. */
  MAIL_FROM: z.string().min(3).optional(),
  /** What /metrics asks for. */
  METRICS_TOKEN: z.string().min(16).optional(),
  /**
   * Exact `host:port` pairs, separated by commas, that webhooks may reach without https or a public address.
   */
  WEBHOOK_ALLOW_HOSTS: z
    .string()
    .default('')
    .transform((text) => partsOf(text.toLowerCase()))
    .refine(
      (pairs) => pairs.every((pair) => /^(\[[0-9a-f:.]+\]|[^:\s]+):\d{1,5}$/i.test(pair)),
      'must be host:port pairs separated by commas',
    ),
  /** 1 in tests: checks every response against the output schema of its endpoint. */
  CHECK_API_OUTPUT: flag,
})
const environment = variables
  .refine(
    // A mailed link must not follow the Host header of a request, which anyone can set.
    ({ SMTP_URL, MAIL_FROM, NEXTAUTH_URL }) => !SMTP_URL || (MAIL_FROM && NEXTAUTH_URL),
    { path: ['SMTP_URL'], error: 'needs MAIL_FROM and NEXTAUTH_URL: mail links to that address' },
  )
  .superRefine((settings, { addIssue }) => {
    // Processes on several machines share the database, and must share these.
    if (!isPostgres(settings.DATABASE_URL)) return
    for (const name of ['ENCRYPTION_KEY', 'NEXTAUTH_SECRET'] as const)
      if (!settings[name])
        addIssue({
          code: 'custom',
          path: [name],
          message:
            'is required with PostgreSQL. Make one, the same for all processes: openssl rand -base64 32',
        })
  })
type Environment = z.output<typeof environment>

let parsed: Environment | undefined

/**
 * The settings of this process (README, "Configuration"), read once. Throws an error that lists every invalid
 * one.
 */
export function env(): Environment {
  if (!parsed) {
    // Variables that are already set take precedence over the file.
    if (existsSync('.env')) process.loadEnvFile('.env')
    // An empty value (`HOST=` in the file) means unset. next-auth reads its variables itself, so they are
    // deleted.
    for (const [name, value] of Object.entries(process.env)) if (value === '') delete process.env[name]
    const result = environment.safeParse(process.env, { error: describeRule })
    if (!result.success) throw new Error(`The environment is not valid:\n${z.prettifyError(result.error)}`)
    parsed = result.data
  }
  return parsed
}

/** The folder of the database file, or `data` with PostgreSQL. Secrets that the environment does not set are stored there. */
export function dataFolder(): string {
  const { DATABASE_URL } = env()
  return isPostgres(DATABASE_URL) ? path.resolve('data') : path.dirname(path.resolve(fileOf(DATABASE_URL)))
}

/** A database as messages name it: without the password. */
export function databaseName(databaseUrl = env().DATABASE_URL): string {
  if (!isPostgres(databaseUrl)) return databaseUrl
  const { host, pathname } = new URL(databaseUrl)
  return `${host}${pathname}`
}

/** Whether only this machine can reach the server. */
export function listensOnLoopbackOnly(): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(env().HOST)
}
