/** How a backend signs a token and calls with it; the secret is read from its environment, not pasted into code. */
export function signingExample(companyId: string, origin: string): string {
  return `import { SignJWT } from 'jose'

const secret = new TextEncoder().encode(process.env.REFERRAL_DESK_SECRET)
const token = await new SignJWT({ roles: ['ROLE_CUSTOMER'] })
  .setProtectedHeader({ alg: 'HS256' })
  .setSubject(customerId)
  .setExpirationTime('5m')
  .sign(secret)

await fetch('${origin}/gafapay/v3/reward_promotion/user_referral_code?user_id=' + customerId, {
  headers: { companyid: '${companyId}', authorization: \`Token \${token}\` },
})`
}
