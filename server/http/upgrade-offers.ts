import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

/**
 * Answers requests with an `Upgrade` header as if they had none: a server may ignore an offer of another protocol (RFC
 * 9110, section 7.8). Without a listener, Node loses the bytes that follow such a request in the same packet; so the
 * request is read again, with those bytes, and without what makes it an offer.
 */
export function ignoreUpgradeOffers(server: Server): void {
  const lastResponses = new WeakMap<Duplex, ServerResponse>()
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    lastResponses.set(socket, response)
  })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, rest: Buffer) => {
    const readAgain = () => {
      socket.unshift(Buffer.concat([headWithoutOffer(request), rest]))
      server.emit('connection', socket)
    }
    // Responses keep the order of their requests.
    const earlier = lastResponses.get(socket)
    if (!earlier || earlier.writableFinished) readAgain()
    else earlier.once('finish', readAgain)
  })
}

/** The head of a request. `Upgrade` is only an offer when `Connection` names it, too. */
function headWithoutOffer({ method, url, httpVersion, rawHeaders }: IncomingMessage): Buffer {
  const lines = [`${method} ${url} HTTP/${httpVersion}`]
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const [name, value] = [rawHeaders[index]!, rawHeaders[index + 1]!]
    const kept = /^connection$/i.test(name) ? value.replace(/\bupgrade\b/gi, '') : value
    lines.push(`${name}: ${kept}`)
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')
}
