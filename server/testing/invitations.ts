import { invitedContext } from '@/server/auth/authenticate'
import * as services from '@/server/services/team/accept-invitation'

/** Accepts an invitation as a signed-in user would. */
export async function acceptInvitation(
  token: string,
  { address, ...user }: { userId: string; email: string; address?: string },
): Promise<void> {
  const actor = { type: 'staff', userId: user.userId, role: 'viewer', address } as const
  await services.acceptInvitation({ ...(await invitedContext(token)), actor }, token, user)
}

/** Accepts an invitation as someone without an account would. */
export async function acceptWithNewAccount(
  token: string,
  account: { name: string; password: string },
  now?: Date,
): Promise<void> {
  await services.acceptWithNewAccount(await invitedContext(token, now), token, account)
}
