/** A backend’s code that signs a token and calls the API with it. The secret comes from the environment. */
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
