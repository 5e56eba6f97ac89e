/** Counts attempts, all at once, and prints each count: `count-attempts <what> <times>`. */
import { minuteMs } from '@/domain/time'
import { countAttempt } from '@/server/auth/limit-window'
import { store } from '@/server/store'
import { awaitStart } from './await-start'

const [what, times] = process.argv.slice(2) as [string, string]
await awaitStart()
const counts = await Promise.all(
  Array.from({ length: Number(times) }, () => countAttempt([what], 15 * minuteMs)),
)
for (const count of counts) console.log(count)
await store().close()
