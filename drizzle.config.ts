import { defineConfig } from 'drizzle-kit'

const dialect = process.env.DIALECT === 'postgres' ? 'postgres' : 'sqlite'

/** `npm run generate` runs this once for each engine. MIGRATIONS_OUT writes the migrations to a copy, for the check of `npm run verify`. */
export default defineConfig({
  dialect: dialect === 'postgres' ? 'postgresql' : 'sqlite',
  schema: `./db/schema/${dialect}.ts`,
  out: process.env.MIGRATIONS_OUT ?? `./db/migrations/${dialect}`,
})
