import { findUser } from '@/db/queries/companies'
import { DomainError } from '@/domain/errors'
import { verifyPassword } from '@/server/auth/password'
import { throttled } from '@/server/auth/throttle'
import { store } from '@/server/store'

/**
 * Throws WRONG_PASSWORD unless this is the user's password; RATE_LIMITED after too many attempts. The user takes the place
 * of the address, because the attempts come with a session: no user may use up the attempts of another.
 */
export async function verifyCurrentPassword(userId: string, currentPassword: string): Promise<void> {
  const verified = await throttled(userId, userId, async () => {
    const user = await findUser(store(), userId)
    return (await verifyPassword(currentPassword, user?.passwordHash)) || undefined
  })
  if (verified === 'too_many')
    throw new DomainError('RATE_LIMITED', 'Too many attempts. Try again in a minute.', {
      retryAfterSeconds: 60,
    })
  if (!verified) {
    const description = 'is not your current password'
    throw new DomainError('WRONG_PASSWORD', `currentPassword: ${description}`, {
      violations: [{ field: 'currentPassword', reason: 'WRONG_PASSWORD', description }],
    })
  }
}
