import cluster from 'node:cluster'
import { randomUUID } from 'node:crypto'
import { closeSync, openSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isDomainError } from '@/domain/errors'
import { findPath, suggestionsPath } from '@/domain/search-paths'
import { maxImportBytes } from '@/domain/referral-code/import'
import { importUploadPath } from '@/domain/referral-code/import-columns'
import { printedErrors } from '@/server/log'
import { isPercentEncodedUtf8 } from './parse'

const bodyLimitBytes = 64 * 1024
/**
 * Next copies it when it sends an action again, from the page of the request to the page that has the action. Passed on to
 * workers, because any of them may receive it.
 */
export const acceptedMark = (cluster.isWorker && process.env.ACCEPTED_MARK) || randomUUID()

/** Marks a request as accepted by `rejectionOf`. */
export function markAccepted({ headers }: IncomingMessage): void {
  headers['x-accepted'] = acceptedMark
}

/** Whether Next sends a request again that was accepted before. Its forwarding headers are already correct. */
export function isAccepted({ headers }: IncomingMessage): boolean {
  return headers['x-accepted'] === acceptedMark
}

/**
 * Why a request to a page must be rejected before Next handles it, or undefined: a path that cannot be decoded, a change sent
 * from another site, a sign-in that returns to an invalid address, or a body that is not of the kinds and sizes that pages
 * send. next-auth reads bodies without a limit, and Next answers 500 for a form that it cannot parse.
 */
export function rejectionOf({
  url = '/',
  method = 'GET',
  headers,
}: IncomingMessage): { status: 400 | 403 | 413 | 415; message: string } | undefined {
  if (!url.startsWith('/') || !isPercentEncodedUtf8(url.split('?')[0]!))
    return { status: 400, message: 'The path is not valid percent-encoded UTF-8.' }
  if (
    url.startsWith('/api/auth/') &&
    !areValidUrls(new URLSearchParams(url.split('?')[1]).getAll('callbackUrl'))
  )
    return { status: 400, message: 'callbackUrl is not a valid URL.' }
  if (method === 'GET' || method === 'HEAD') return undefined
  const { origin } = headers
  if (origin !== undefined && !isOwnOrigin(origin, headers['x-forwarded-host']))
    return {
      status: 403,
      message:
        `The request came from ${URL.canParse(origin) ? new URL(origin).origin : 'another site'}, which is not the address of ` +
        'this installation. If that is the address in your browser, set NEXTAUTH_URL to it.',
    }
  const body = bodyOf(url, headers)
  if (!body) return { status: 400, message: 'A page takes GET; a POST must be a server action.' }
  const { mediaType, limitBytes } = body
  if (!(Number(headers['content-length']) <= limitBytes))
    return {
      status: 413,
      message: `Content-Length is required and must be at most ${limitBytes / 1024} KiB.`,
    }
  if (!new RegExp(`^${mediaType}\\b`, 'i').test(headers['content-type'] ?? ''))
    return { status: 415, message: `Content-Type must be ${mediaType}.` }
  return undefined
}

/** The body that a request to this URL may have; undefined where pages send none. */
function bodyOf(
  url: string,
  headers: IncomingMessage['headers'],
): { mediaType: string; limitBytes: number } | undefined {
  if (url.startsWith('/api/auth/'))
    return { mediaType: 'application/x-www-form-urlencoded', limitBytes: bodyLimitBytes }
  if (url.split('?')[0] === importUploadPath) return { mediaType: 'text/csv', limitBytes: maxImportBytes }
  if (url === findPath || url === suggestionsPath)
    return { mediaType: 'application/json', limitBytes: bodyLimitBytes }
  return headers['next-action'] === undefined
    ? undefined
    : { mediaType: 'text/plain', limitBytes: bodyLimitBytes }
}

/** Whether these are URLs, relative ones included. */
const areValidUrls = (texts: string[]) => texts.every((text) => URL.canParse(text, 'http://localhost'))

/** Whether an Origin is this site: `ownHost` is the host of the public origin. */
function isOwnOrigin(origin: string, ownHost: string | string[] | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === ownHost
}

/**
 * Corrects the status of Next's internal errors. While the database does not answer, or the process can open no more files, which
 * Next does to load a page, it is a 503. Otherwise, for a server action, it is a 400: actions return their failures
 * (server/authed-action.ts), so that Next fails only when it cannot decode their arguments.
 */
export function correctInternalErrors({ headers }: IncomingMessage, response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (
    status: number,
    ...rest: unknown[]
  ) => ServerResponse
  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (status !== 500) return writeHead(status, ...rest)
    if (!isDatabaseAway() && canOpenFiles())
      return writeHead(headers['next-action'] === undefined ? 500 : 400, ...rest)
    response.setHeader('Retry-After', '1')
    return writeHead(503, ...rest)
  }
}

/** Whether Next has printed that this request failed because of the database. */
function isDatabaseAway(): boolean {
  return printedErrors().some((error) => isDomainError(error) && error.code === 'UNAVAILABLE')
}

function canOpenFiles(): boolean {
  try {
    closeSync(openSync(process.execPath, 'r'))
    return true
  } catch {
    return false
  }
}
