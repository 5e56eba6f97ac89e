import { found, type Founding } from '@/db/queries/companies'
import type { Company } from '@/db/scope'
import { emailKeyOf } from '@/domain/company/founding'
import type { Role } from '@/domain/company/permissions'
import { DomainError } from '@/domain/errors'
import { newId } from '@/domain/ids'
import { hashPassword } from '@/server/auth/password'
import { store } from '@/server/store'

export interface NewCompany {
  id?: string
  isvId: string
  name: string
  people: { name: string; email: string; password: string; role: Role }[]
}

/**
 * Sets the product up with its first companies and their people, and gives the companies. Happens once: the database
 * refuses a second set-up, also one at the same moment, and this throws SET_UP_ALREADY.
 */
export async function setUp(newCompanies: NewCompany[], now = new Date()): Promise<Company[]> {
  const founding: Founding = { companies: [], users: [], memberships: [] }
  for (const { id = newId(now), isvId, name, people } of newCompanies) {
    founding.companies.push({ id, isvId, name, createdAt: now })
    for (const person of people) {
      const userId = newId(now)
      const passwordHash = await hashPassword(person.password)
      founding.users.push({
        id: userId,
        name: person.name,
        email: person.email,
        emailKey: emailKeyOf(person.email),
        passwordHash,
        createdAt: now,
      })
      founding.memberships.push({ companyId: id, userId, role: person.role, createdAt: now })
    }
  }
  if (!(await found(store(), founding, now)))
    throw new DomainError('SET_UP_ALREADY', 'Referral Desk is set up already; sign in instead.')
  return founding.companies
}
