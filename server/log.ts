import { AsyncLocalStorage } from 'node:async_hooks'
import { stripVTControlCharacters } from 'node:util'
import pino from 'pino'
import { isReadOnly } from '@/domain/errors'
import { env } from './env'
import { singleton } from './singleton'

const maxPrintedLength = 500

/** The log of the process: JSON lines on standard output. Never log a body, a header or a parameter. */
export function log(): pino.Logger {
  return singleton('log', () =>
    pino({ level: env().LOG_LEVEL, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }),
  )
}

/** The level of a failure of background work: while the data is moved, and afterwards, rejected writes are expected. */
export function levelOf(error: unknown): 'debug' | 'warn' {
  return isReadOnly(error) ? 'debug' : 'warn'
}

type ErrorLevel = 'warn' | 'error'
interface HeldErrors {
  /** Known at the end. */
  level?: ErrorLevel
  held: { error: Error | undefined; write: (level: ErrorLevel) => void }[]
}
const heldErrors = new AsyncLocalStorage<HeldErrors>()

/** Runs `work`. The errors that libraries print meanwhile are logged at its end, at the level that is known then. */
export async function logPrintedErrorsAs(
  levelOf: () => ErrorLevel,
  work: () => Promise<void>,
): Promise<void> {
  const errors: HeldErrors = { held: [] }
  try {
    await heldErrors.run(errors, work)
  } finally {
    errors.level = levelOf()
    for (const { write } of errors.held) write(errors.level)
  }
}

/** The errors that libraries have printed since `logPrintedErrorsAs` began to run this work. */
export function printedErrors(): Error[] {
  return (heldErrors.getStore()?.held ?? []).flatMap(({ error }) => error ?? [])
}

/**
 * Sends what libraries print to the log, each time as one line: Next reports its errors with stack traces on the console. Texts
 * lose their colors; of an error, only what is safe is logged. `console.log` is for debugging: Next reports its progress there.
 */
export function captureConsole(): void {
  const errorIn = (printed: unknown[]) => printed.find((value) => value instanceof Error)
  const print = (level: 'debug' | 'info' | 'warn' | 'error', printed: unknown[]) => {
    const error = errorIn(printed)
    const texts = printed.filter((value) => typeof value === 'string').map(stripVTControlCharacters)
    log()[level](
      error ? { error: loggable(error) } : {},
      texts.join(' ').trim().slice(0, maxPrintedLength) || 'printed to the console',
    )
  }
  const at =
    (level: 'debug' | 'info' | 'warn') =>
    (...printed: unknown[]) =>
      print(level, printed)
  const error = (...printed: unknown[]) => {
    const errors = heldErrors.getStore()
    if (errors && !errors.level)
      errors.held.push({ error: errorIn(printed), write: (level) => print(level, printed) })
    else print(errors?.level ?? 'error', printed)
  }
  const [debug, info, warn] = [at('debug'), at('info'), at('warn')]
  Object.assign(console, { debug, info, log: debug, warn, error })
}

/**
 * What is safe to log of an error: name, code, the digest that Next shows on the page as the request id, and stack frames.
 * Drizzle's messages contain query parameters.
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
    digest: (error as { digest?: unknown }).digest,
    frames: frames.map((frame) => frame.trim()),
    ...(cause && { cause: loggable(cause) }),
  }
}
