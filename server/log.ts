import pino from 'pino'
import { env } from './env'
import { singleton } from './singleton'

/** The log of the process: JSON lines on standard output. Never log a body, a header or a parameter. */
export function log(): pino.Logger {
  return singleton('log', () =>
    pino({ level: env().LOG_LEVEL, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }),
  )
}

/**
 * What is safe to log of an error: name, code and stack frames. Drizzle's messages contain query parameters.
 */
export function loggable(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const cause = error.cause instanceof Error ? error.cause : undefined
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12)
  const code = (error as { code?: unknown }).code ?? (cause as { code?: unknown } | undefined)?.code
  return {
    name: error.name,
    code,
    frames: frames.map((frame) => frame.trim()),
    ...(cause && { cause: loggable(cause) }),
  }
}
