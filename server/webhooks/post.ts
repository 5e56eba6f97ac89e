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
export async function post(url: URL, headers: Record<string, string>, body: string, timeoutMs: number): Promise<Posted> {
  const startedAt = performance.now()
  const durationMs = () => Math.round(performance.now() - startedAt)
  try {
    checkUrl(url)
    const answer = await exchange(url, headers, body, AbortSignal.timeout(timeoutMs))
    return { ...answer, durationMs: durationMs() }
  } catch (error) {
    return { status: null, problem: problemOf(error, timeoutMs), durationMs: durationMs() }
  }
}

function exchange(url: URL, headers: Record<string, string>, body: string, signal: AbortSignal): Promise<{ status: number; headers: Record<string, string>; body: string }> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const bytes = Buffer.from(body)
    const request = send(url, { method: 'POST', headers: { ...headers, 'content-length': bytes.length }, lookup: guardedLookup(url), agent: false, signal })
    request.on('error', reject)
    request.on('response', (response) => {
      const chunks: Buffer[] = []
      let length = 0
      const finish = () => resolve({ status: response.statusCode ?? 0, headers: flat(response.headers), body: Buffer.concat(chunks).subarray(0, longestAnswerBytes).toString('utf8') })
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
    request.end(bytes)
  })
}

function flat(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])))
}

/** Why there was no answer, in words that tell the receiver's people what to look at. */
function problemOf(error: unknown, timeoutMs: number): string {
  if (error instanceof AddressRefused) return error.message
  const { name, code } = error as { name?: string; code?: string }
  if (name === 'TimeoutError' || name === 'AbortError') return `No complete answer within ${timeoutMs / 1000} s.`
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
