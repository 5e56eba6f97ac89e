import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { AddressRefused, checkUrl, guardedLookup } from './address-guard'

const longestAnswerBytes = 64 * 1024

/** What a receiver answered, or why it did not. */
export type Posted =
  | { status: number; headers: Record<string, string>; body: string; durationMs: number }
  | { status: null; problem: string; durationMs: number }

/**
 * Posts a body to a URL that may be called, and reads at most 64 KiB of the answer within the time given. Redirects are
 * answers like any other. Never throws.
 */
export async function post(
  url: URL,
  headers: Record<string, string>,
  body: string,
  timeoutMs: number,
): Promise<Posted> {
  const startedAt = performance.now()
  const durationMs = () => Math.round(performance.now() - startedAt)
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    checkUrl(url)
    const answer = await exchange(url, headers, body, signal)
    return { ...answer, durationMs: durationMs() }
  } catch (error) {
    // An answer that is cut off by the time limit fails as a broken connection does.
    const problem = signal.aborted ? `No complete answer within ${timeoutMs / 1000} s.` : problemOf(error)
    return { status: null, problem, durationMs: durationMs() }
  }
}

function exchange(
  url: URL,
  headers: Record<string, string>,
  body: string,
  signal: AbortSignal,
): Promise<{ status: number; headers: Record<string, string>; body: string }> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const bytes = Buffer.from(body)
    const request = send(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': bytes.length },
      lookup: guardedLookup(url),
      agent: false,
      signal,
    })
    request.on('error', reject)
    request.on('response', (response) => {
      const chunks: Buffer[] = []
      let length = 0
      const finish = () =>
        resolve({ status: response.statusCode ?? 0, headers: flat(response.headers), body: textOf(chunks) })
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        length += chunk.length
        if (length < longestAnswerBytes) return
        finish()
        request.destroy()
      })
      response.on('end', finish)
      response.on('error', reject)
    })
    // Some receivers hang up without a word that Node would call an error.
    request.on('close', () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })))
    request.end(bytes)
  })
}

/** The beginning of an answer as text; NUL is what no database keeps in one. */
function textOf(chunks: Buffer[]): string {
  return Buffer.concat(chunks).subarray(0, longestAnswerBytes).toString('utf8').replaceAll('\0', '\uFFFD')
}

function flat(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )
}

/** Why there was no answer, in words that tell the receiver's people what to look at. */
function problemOf(error: unknown): string {
  if (error instanceof AddressRefused) return error.message
  const { code } = error as { code?: string }
  const known: Record<string, string> = {
    ECONNREFUSED: 'The connection was refused.',
    ECONNRESET: 'The connection was closed before an answer.',
    ENOTFOUND: 'The name cannot be resolved.',
    EAI_AGAIN: 'The name cannot be resolved at the moment.',
    ETIMEDOUT: 'The connection timed out.',
    EHOSTUNREACH: 'The host cannot be reached.',
    ENETUNREACH: 'The network cannot be reached.',
  }
  return known[code ?? ''] ?? (code ? `The request failed (${code}).` : 'The request failed.')
}
