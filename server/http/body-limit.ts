import { bodyTooLarge } from './errors'

/** The chunks of a body. Throws BODY_TOO_LARGE when there are more bytes than this. */
export async function* upTo(
  limitBytes: number,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > limitBytes) throw bodyTooLarge(limitBytes)
    yield chunk
  }
}
