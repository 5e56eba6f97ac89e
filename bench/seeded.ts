/** What seed.ts fills a database with, and prints. */
export interface Seeded {
  companies: { companyId: string; apiKey: string }[]
  person: { email: string; password: string }
}

/** The codes of each company that belong to a program with two bonuses. */
export const programCodesCount = 100
export const programCode = (index: number) => `BENCH-${index % programCodesCount}`
