import { jwtVerify } from 'jose'
import { z } from 'zod'
import { listUsableSigningSecrets } from '@/db/queries/jwt-signing-secrets'
import type { CompanyScope } from '@/db/scope'
import { tokenBearerOf } from '@/domain/token-bearer'
import type { Actor } from '@/server/context'
import { unseal } from '@/server/secrets'

/** The last second of the year 9999: a later `exp` is as good as none. */
const latestExpiry = Date.UTC(10_000, 0, 1) / 1_000 - 1
/** How far the clocks of signer and server may differ. */
const clockToleranceSeconds = 60

const claims = z.object({
  sub: z.string().min(1).max(128).normalize('NFC'),
  roles: z.array(z.string()),
  exp: z.number().max(latestExpiry),
})

/**
 * The bearer of a JWT (docs/api-contract.md, section 2): signed with HS256 and one of the company's signing
 * secrets, with `sub`, `roles` and an `exp` in the future, give or take a minute. Undefined for any other token.
 */
export async function verifyToken(scope: CompanyScope, token: string, now: Date): Promise<Actor | undefined> {
  if (!token.split('.').every(isCanonical)) return undefined
  for (const { sealedSecret } of await scope.read(listUsableSigningSecrets)) {
    const secret = unseal(sealedSecret)
    const payload = secret === undefined ? undefined : await payloadOf(token, secret, now)
    const parsed = claims.safeParse(payload)
    if (!parsed.success) continue
    const bearer = tokenBearerOf(parsed.data.sub, parsed.data.roles)
    return bearer && { type: 'token', ...bearer }
  }
  return undefined
}

/** Several base64url texts decode to the same bytes; only the one that was signed is accepted. */
function isCanonical(part: string): boolean {
  return Buffer.from(part, 'base64url').toString('base64url') === part
}

async function payloadOf(token: string, secret: string, now: Date): Promise<unknown> {
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      requiredClaims: ['sub', 'exp'],
      currentDate: now,
      clockTolerance: clockToleranceSeconds,
    })
    return payload
  } catch {
    return undefined
  }
}
