import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { databaseFile } from './database'

export interface Started {
  process: ChildProcess
  /** Every whole line printed so far. */
  lines: string[]
  /** Resolves when so many lines have been printed; rejects when the process ends before. */
  printed(count: number): Promise<void>
  /** Lets the script go on past `awaitStart`. */
  go(): void
  /** The exit code, or the signal that ended it; resolves when all it printed has been read. */
  ended: Promise<number | NodeJS.Signals>
}

/** Starts one of the scripts in `processes/` as a process of its own on the database of this test file, or on `file`. */
export function startProcess(script: string, args: string[], file = databaseFile()): Started {
  const path = fileURLToPath(new URL(`./processes/${script}.ts`, import.meta.url))
  // Not the tsx command: it would start another process, and a kill would reach only the first.
  const child = spawn(process.execPath, ['--import', 'tsx', path, ...args], {
    env: { ...process.env, DATABASE_URL: file },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  const waiting: { count: number; resolve: () => void; reject: (reason: Error) => void }[] = []
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (line) => {
    lines.push(line)
    for (const { count, resolve } of waiting) if (lines.length >= count) resolve()
  })
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('close', (code, signal) => {
      for (const { reject } of waiting) reject(new Error(`${script} ended early: ${signal ?? code}`))
      resolve(signal ?? code ?? 0)
    })
  })
  return {
    process: child,
    lines,
    printed: (count) =>
      new Promise<void>((resolve, reject) =>
        lines.length >= count ? resolve() : waiting.push({ count, resolve, reject }),
      ),
    go: () => void child.stdin.end('go\n'),
    ended,
  }
}
