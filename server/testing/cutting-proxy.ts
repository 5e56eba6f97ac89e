import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** Which COMMIT to cut off: that of the transaction which sends `text`, before or after the server receives it. */
export interface Cut {
  text: string
  when: 'before' | 'after'
}

/** Passes the connections of PostgreSQL clients on, and cuts them off as it is asked to. */
export class CuttingProxy {
  private cut: Cut | undefined
  private readonly sockets: Socket[] = []
  private readonly server = createServer((client) => this.join(client))

  constructor(private readonly upstream: { hostname: string; port: string }) {}

  /** Begins to listen. Returns the address of the proxy, as the host of a URL has it. */
  async listen(): Promise<string> {
    await once(this.server.listen(0, '127.0.0.1'), 'listening')
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  /** Cuts off one connection, once. */
  cutCommit(cut: Cut): void {
    this.cut = cut
  }

  close(): void {
    this.server.close()
    for (const socket of this.sockets) socket.destroy()
  }

  private join(client: Socket): void {
    const server = connect(Number(this.upstream.port), this.upstream.hostname)
    let isMarked = false
    client.on('data', (sent) => {
      isMarked ||= this.cut !== undefined && sent.includes(this.cut.text)
      const when = isMarked && sent.includes('COMMIT') ? this.cut?.when : undefined
      if (when) {
        this.cut = undefined
        client.destroy()
      }
      if (when === 'before') server.destroy()
      else server.write(sent)
    })
    server.on('data', (answer) => (client.destroyed ? server.destroy() : client.write(answer)))
    client.on('end', () => server.end())
    server.on('end', () => client.end())
    // A server whose client was cut off still has an answer to give, and is closed with it.
    server.on('close', () => client.destroy())
    for (const socket of [client, server]) {
      this.sockets.push(socket)
      socket.on('error', () => undefined)
    }
  }
}
