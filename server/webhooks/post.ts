import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { ForbiddenAddress, checkUrl, guardedLookup } from './address-guard'

const maxResponseBytes = 4 * 1024

/** The response of a receiver, or why there is none. */
export type PostResult =
  | { status: number; headers: Record<string, string>; body: string; durationMs: number }
  | { status: null; problem: string; durationMs: number }

/**
 * Posts a body to a URL, if the address guard allows it, and reads at most 4 KiB of the response. Redirects
 * are not followed. Never throws.
 */
export async function post(
  url: URL,
  headers: Record<string, string>,
  body: string,
  timeoutMs: number,
): Promise<PostResult> {
  const startedAt = performance.now()
  const durationMs = () => Math.round(performance.now() - startedAt)
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    checkUrl(url)
    const response = await exchange(url, headers, body, signal)
    return { ...response, durationMs: durationMs() }
  } catch (error) {
    // A timeout while the body is read looks like a broken connection.
    const problem = signal.aborted ? `No complete response within ${timeoutMs / 1000} s.` : problemOf(error)
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
        if (length < maxResponseBytes) return
        finish()
        request.destroy()
      })
      response.on('end', finish)
      response.on('error', reject)
    })
    // Node reports no error for some receivers that disconnect without a response.
    request.on('close', () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })))
    request.end(bytes)
  })
}

/** The first bytes of a response as text, without NUL, which databases cannot store in text. */
function textOf(chunks: Buffer[]): string {
  return Buffer.concat(chunks).subarray(0, maxResponseBytes).toString('utf8').replaceAll('\0', '\uFFFD')
}

function flat(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )
}

/** Why there was no response, for the operators of the receiver. */
function problemOf(error: unknown): string {
  if (error instanceof ForbiddenAddress) return error.message
  const { code } = error as { code?: string }
  const known: Record<string, string> = {
    ECONNREFUSED: 'The connection was refused.',
    ECONNRESET: 'The connection was closed before a response.',
    ENOTFOUND: 'The host name cannot be resolved.',
    EAI_AGAIN: 'The host name cannot be resolved at the moment.',
    ETIMEDOUT: 'The connection timed out.',
    EHOSTUNREACH: 'The host cannot be reached.',
    ENETUNREACH: 'The network cannot be reached.',
  }
  return known[code ?? ''] ?? (code ? `The request failed (${code}).` : 'The request failed.')
}
