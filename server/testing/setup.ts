/** Runs before each test file, and before anything reads the environment or opens the database. */
import { copyFileSync, mkdtempSync } from 'node:fs'
import path from 'node:path'
import { inject } from 'vitest'
import { newPostgresDatabase } from './postgres-server'

// What a developer's shell or .env sets must not decide whether a test passes.
for (const name of [
  'NEXTAUTH_URL',
  'HOST',
  'PORT',
  'TRUST_PROXY',
  'PUBLIC_VALIDATE_PER_MINUTE',
  'WEBHOOK_ALLOW_HOSTS',
  'SMTP_URL',
  'MAIL_FROM',
])
  delete process.env[name]

Object.assign(process.env, {
  DATABASE_URL: await newDatabase(),
  NEXTAUTH_SECRET: 'a session secret for tests',
  ENCRYPTION_KEY: 'an encryption key for tests',
  LOG_LEVEL: 'silent',
  CHECK_API_OUTPUT: '1',
})

/** A copy of the migrated, empty database, for this test file alone. */
async function newDatabase(): Promise<string> {
  const postgres = inject('postgres')
  if (postgres) return await newPostgresDatabase(postgres)
  const file = path.join(mkdtempSync(path.join(inject('databaseFolder'), 'file-')), 'test.db')
  copyFileSync(inject('emptyDatabase'), file)
  return file
}
