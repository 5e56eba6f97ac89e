/** Opens (creates, migrates) the database and closes it again: `open-database`. */
import { store } from '@/server/store'
import { awaitStart } from './await-start'

await awaitStart()
await store().close()
