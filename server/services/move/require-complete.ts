import { findMoveHere } from '@/db/queries/moves'
import { store } from '@/server/store'

/** Throws when a move to this database has begun but has not ended, so that rows are missing. */
export async function requireCompleteDatabase(): Promise<void> {
  if (await findMoveHere(store()))
    throw new Error(
      'a move to this database has not ended, so it is not complete. Run the same `npm run move` again to finish it, cancel ' +
        'it (`npm run move -- --help`), or start the service on the database from which it moves.',
    )
}
