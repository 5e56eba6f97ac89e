import { createInstallation, type NewInstallation } from '@/db/queries/companies'
import type { Company } from '@/db/scope'
import { emailKeyOf } from '@/domain/company/setup'
import type { Role } from '@/domain/company/permissions'
import { DomainError } from '@/domain/errors'
import { newId } from '@/domain/ids'
import { hashPassword } from '@/server/auth/password'
import { store } from '@/server/store'

export interface NewCompany {
  id?: string
  isvId: string
  name: string
  /** UTC by default. */
  timeZone?: string
  people: { name: string; email: string; password: string; role: Role }[]
}

/**
 * Sets up the installation with its first companies and their members. Returns the companies. Throws ALREADY_SET_UP the
 * second time; the database rejects a concurrent set-up, too.
 */
export async function setUp(newCompanies: NewCompany[], now = new Date()): Promise<Company[]> {
  const installation: NewInstallation = { companies: [], users: [], memberships: [] }
  for (const { id = newId(now), isvId, name, timeZone = 'UTC', people } of newCompanies) {
    installation.companies.push({ id, isvId, name, timeZone, createdAt: now })
    for (const person of people) {
      const userId = newId(now)
      const passwordHash = await hashPassword(person.password)
      installation.users.push({
        id: userId,
        name: person.name,
        email: person.email,
        emailKey: emailKeyOf(person.email),
        passwordHash,
        createdAt: now,
      })
      installation.memberships.push({ companyId: id, userId, role: person.role, createdAt: now })
    }
  }
  if (!(await createInstallation(store(), installation, now)))
    throw new DomainError('ALREADY_SET_UP', 'Referral Desk is already set up. Sign in instead.')
  return installation.companies
}
