/** Runs jobs until it is killed: `run-jobs`. */
import { startJobWorker } from '@/server/job-worker'
import { store } from '@/server/store'
import { awaitStart } from './await-start'

store()
await awaitStart()
startJobWorker()
// Its own timers would not keep the process alive.
setInterval(() => undefined, 60_000)
