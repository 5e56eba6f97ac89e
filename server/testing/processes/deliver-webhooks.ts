/** Delivers webhooks until it is killed: `deliver-webhooks <host:port that may be called>`. */
import { startDeliveryWorker } from '@/server/delivery-worker'
import { env } from '@/server/env'
import { store } from '@/server/store'
import { awaitStart } from './await-start'

env().WEBHOOK_ALLOW_HOSTS.push(process.argv[2]!)
store()
await awaitStart()
startDeliveryWorker()
// Its own timers would not keep the process alive.
setInterval(() => undefined, 60_000)
