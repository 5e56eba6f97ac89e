import { execFile, spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { inject } from 'vitest'

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

/** Starts one of the scripts in `processes/` as a process of its own on the database of this test file, or on another. */
export function startProcess(name: string, args: string[], databaseUrl = process.env.DATABASE_URL): Started {
  return start(`server/testing/processes/${name}`, args, { ...process.env, DATABASE_URL: databaseUrl })
}

/** Starts one of the commands in `scripts/` in this environment. */
export function startScript(name: string, args: string[], env: NodeJS.ProcessEnv): Started {
  return start(`scripts/${name}`, args, env)
}

/** Runs one of the commands in `scripts/` to its end. Returns what it printed and its exit code. */
export async function runScript(
  name: string,
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<{ code: number; output: string }> {
  return await new Promise((resolve) => {
    execFile(process.execPath, [bundleOf(`scripts/${name}`), ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    )
  })
}

const bundleOf = (name: string) => path.join(inject('processFolder'), `${name}.js`)

function start(name: string, args: string[], env: NodeJS.ProcessEnv): Started {
  const child = spawn(process.execPath, [bundleOf(name), ...args], {
    env,
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
      for (const { reject } of waiting) reject(new Error(`${name} ended early: ${signal ?? code}`))
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
