/**
 * Who may import what (docs/adr/0001), as a lint rule. One table below; the rule resolves `@/…` and relative imports
 * alike, so that no spelling bypasses it. server/testing/architecture.test.ts tests each line.
 */
import { isBuiltin } from 'node:module'
import { posix, relative, sep } from 'node:path'
import { root } from './prepare.mjs'

const matches = (name) => (entry) => name === entry || name.startsWith(`${entry}/`)
const only =
  (...packages) =>
  (name) =>
    packages.some(isBuiltin(name) ? (entry) => entry === 'node' : matches(name))
const anyBut =
  (...packages) =>
  (name) =>
    !only(...packages)(name)
const drivers = ['drizzle-orm', 'better-sqlite3', 'better-sqlite3-13', 'pg']

/** The production process: what starts it, and the server. */
const entries = ['server/start', 'server/main']

/** What every process needs: settings, log and singletons. They import no use case and no transport. */
const ground = ['server/env', 'server/log', 'server/singleton']

/**
 * A file belongs to the first line whose folder holds it. `may` and `never` name folders or modules of this repository,
 * `types` those of which it may import types only, `packages` the allowed packages ('node' means Node's
 * own modules), `why` is the message of the error.
 */
const layers = [
  {
    folder: 'domain',
    may: ['domain'],
    packages: only('zod', '@date-fns/tz'),
    why: 'domain is pure and imports only zod and @date-fns/tz. Pass the value in as an argument, or do the I/O in a service verb.',
  },
  {
    folder: 'db',
    may: ['db', 'domain'],
    packages: only(...drivers, 'node'),
    why: 'db imports domain, its drivers and Node only. A rule belongs in domain; a use case in server/services.',
  },
  {
    folder: 'server/services',
    may: [
      'server/services',
      'server/context',
      'server/store',
      'server/secrets',
      'server/auth/password',
      'server/auth/api-key',
      'server/auth/recent-api-keys',
      'server/auth/throttle',
      'server/auth/limit-mail-requests',
      'server/auth/one-time-token',
      'server/mail',
      'server/wire',
      'server/webhooks',
      'db/queries',
      'db/store',
      'db/together',
      'domain',
      ...ground,
    ],
    types: ['db/scope'],
    packages: only('zod', 'node'),
    why: "a service verb imports domain, db/queries, db/store, db/together, types of db/scope, server/context, the process's own store, secrets and hashes, and other verbs only. Let the caller pass the rest in.",
  },
  {
    folder: 'server/http',
    may: ['server/http', 'server/auth', 'server/context', 'domain', ...ground],
    packages: only('zod', 'zod-openapi', 'ipaddr.js', 'node'),
    why: 'server/http imports domain, server/auth, server/context, settings and log only. An endpoint calls the verb and hands its result over.',
  },
  {
    folder: 'server/wire',
    may: ['server/wire', 'domain'],
    types: ['db/queries'],
    packages: only('zod'),
    why: 'server/wire turns rows into answers: it imports domain, zod and row types of db/queries only. The verb hands the row over.',
  },
  {
    folder: 'server/auth',
    may: ['server', 'db', 'domain'],
    never: ['server/http', ...entries],
    packages: anyBut(...drivers),
    why: 'server/auth imports db, domain and server, but no transport and no driver. Put a query in db/queries.',
  },
  {
    folder: 'server',
    may: ['server', 'db', 'domain'],
    never: ['db/queries', 'db/scope', ...entries],
    types: ['db/scope'],
    packages: anyBut(...drivers),
    why: 'only server/services and server/auth query the database, and only server/auth creates a company scope. Call a use case.',
  },
  {
    folder: 'app',
    may: ['app', 'server', 'components', 'domain'],
    never: entries,
    packages: anyBut(...drivers),
    why: 'app imports server, components and domain, never the database. Call a service verb.',
  },
  {
    folder: 'components',
    may: ['components', 'domain'],
    types: ['server/services'],
    packages: anyBut(...drivers, 'node'),
    why: 'components import components, domain and types of server/services only. Take the data or the server action as a prop.',
  },
]

/** Entry points: they join the layers, or test all of them from outside. */
const free = [...entries, 'server/testing', 'scripts', 'bench', 'e2e']

/** The problem with this import, if any. Both paths are relative to the root, with forward slashes. */
function complaint(file, source, typeOnly) {
  const modulePath = file.replace(/\.[a-z]+$/, '')
  const isRelative = /^\.\.?(\/|$)/.test(source)
  const target = isRelative
    ? posix.join(posix.dirname(file), source)
    : source.startsWith('@/')
      ? posix.normalize(source.slice(2))
      : undefined
  const topFolder = file.split('/')[0]
  if (isRelative && topFolder !== file && !matches(target)(topFolder))
    return `Write @/${target}: a relative import stays inside its top-level folder.`

  const layer = layers.find(({ folder }) => matches(file)(folder))
  if (!layer || free.some(matches(modulePath))) return undefined
  const inTest = /\.test$/.test(modulePath)
  const testing = target !== undefined && matches(target)('server/testing')
  if (testing)
    return inTest ? undefined : 'server/testing is for tests only. Production code does without it.'
  if (target !== undefined) {
    const allowed =
      (layer.may.some(matches(target)) && !layer.never?.some(matches(target))) ||
      (typeOnly && layer.types?.some(matches(target)))
    return allowed ? undefined : layer.why
  }
  if (inTest && only('vitest', 'fast-check', 'node')(source)) return undefined
  return layer.packages(source) ? undefined : layer.why
}

/** @type {import('eslint').Rule.RuleModule} */
const importBoundaries = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { boundary: '"{{source}}" may not be imported here: {{complaint}}' },
  },
  create(context) {
    const file = relative(root, context.filename).split(sep).join('/')
    const check = (node) => {
      const source = node.source?.value
      if (typeof source !== 'string') return
      const typeOnly =
        node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type'
      const found = complaint(file, source, typeOnly)
      if (found) context.report({ node, messageId: 'boundary', data: { source, complaint: found } })
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    }
  },
}

export default { rules: { imports: importBoundaries } }
