import { once } from 'node:events'

/** Says that this process is loaded, and waits until all are to begin: they shall meet, not follow one another. */
export async function awaitStart(): Promise<void> {
  console.log('ready')
  await once(process.stdin, 'data')
}
