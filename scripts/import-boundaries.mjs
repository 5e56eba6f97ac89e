/**
 * Who may import what (docs/adr/0001), as a lint rule. One table below; the rule resolves `@/…` and relative imports
 * alike, so there is no spelling that gets around it. server/testing/architecture.test.ts proves each line.
 */
import { isBuiltin } from 'node:module'
import { posix, relative, sep } from 'node:path'
import { root } from './prepare.mjs'

const matches = (name) => (entry) => name === entry || name.startsWith(`${entry}/`)
const only = (...packages) => (name) => packages.some(isBuiltin(name) ? (entry) => entry === 'node' : matches(name))
const anyBut = (...packages) => (name) => !only(...packages)(name)
const drivers = ['drizzle-orm', 'better-sqlite3', 'pg']

/**
 * A file belongs to the first line whose folder holds it. `may` and `never` name folders or modules of this repository,
 * `packages` says which others are welcome ('node' stands for Node's own modules), `why` is what the reader is told.
 */
const layers = [
  { folder: 'domain', may: ['domain'], packages: only('zod'),
    why: 'domain is pure and imports zod only. Pass the value in as an argument, or do the I/O in a service verb.' },
  { folder: 'db', may: ['db', 'domain'], packages: only(...drivers, 'node'),
    why: 'db imports domain, its drivers and Node only. A rule belongs in domain; a use case in server/services.' },
  { folder: 'server/services', may: ['server/services', 'server/context', 'db/queries', 'db/store', 'domain'],
    packages: only('zod', 'node'),
    why: 'a service verb imports domain, db/queries, db/store, server/context and other verbs only. Let the caller pass the rest in.' },
  { folder: 'server/http', may: ['server/http', 'server/auth', 'server/context', 'server/log', 'domain'],
    packages: only('zod', 'zod-openapi', 'node'),
    why: 'server/http imports domain, server/auth, server/context and server/log only. An endpoint calls the verb and hands its result over.' },
  { folder: 'server/auth', may: ['server', 'db', 'domain'], never: ['server/http', 'server/main'], packages: anyBut(...drivers),
    why: 'server/auth imports db, domain and server, but no transport and no driver. Put a query in db/queries.' },
  { folder: 'server', may: ['server', 'db', 'domain'], never: ['db/queries', 'server/main'], packages: anyBut(...drivers),
    why: 'only server/services and server/auth query the database. Call a service verb.' },
  { folder: 'app', may: ['app', 'server', 'components', 'domain'], never: ['server/main'], packages: anyBut(...drivers),
    why: 'app imports server, components and domain, never the database. Call a service verb.' },
  { folder: 'components', may: ['components', 'domain'], packages: anyBut(...drivers, 'node'),
    why: 'components import components and domain only. Take the data or the server action as a prop.' },
]

/** The ends of the wire: they put the layers together, or look at all of them from outside. */
const free = ['server/main', 'server/testing', 'scripts', 'bench', 'e2e']

/** What is wrong with this import, or nothing. Both paths are relative to the root, with forward slashes. */
function complaint(file, source) {
  const modulePath = file.replace(/\.[a-z]+$/, '')
  const isRelative = /^\.\.?(\/|$)/.test(source)
  const target = isRelative ? posix.join(posix.dirname(file), source) : source.startsWith('@/') ? posix.normalize(source.slice(2)) : undefined
  const topFolder = file.split('/')[0]
  if (isRelative && topFolder !== file && !matches(target)(topFolder))
    return `Write @/${target}: a relative import stays inside its top-level folder.`

  const layer = layers.find(({ folder }) => matches(file)(folder))
  if (!layer || free.some(matches(modulePath))) return undefined
  const inTest = /\.test$/.test(modulePath)
  const testing = target !== undefined && matches(target)('server/testing')
  if (testing) return inTest ? undefined : 'server/testing is for tests only. Production code does without it.'
  if (target !== undefined) {
    const allowed = layer.may.some(matches(target)) && !layer.never?.some(matches(target))
    return allowed ? undefined : layer.why
  }
  if (inTest && only('vitest', 'fast-check', 'node')(source)) return undefined
  return layer.packages(source) ? undefined : layer.why
}

/** @type {import('eslint').Rule.RuleModule} */
const importBoundaries = {
  meta: { type: 'problem', schema: [], messages: { boundary: '"{{source}}" may not be imported here: {{complaint}}' } },
  create(context) {
    const file = relative(root, context.filename).split(sep).join('/')
    const check = (node, source) => {
      if (typeof source !== 'string') return
      const found = complaint(file, source)
      if (found) context.report({ node, messageId: 'boundary', data: { source, complaint: found } })
    }
    const checkSource = (node) => check(node, node.source?.value)
    return {
      ImportDeclaration: checkSource,
      ExportNamedDeclaration: checkSource,
      ExportAllDeclaration: checkSource,
      ImportExpression: checkSource,
      TSImportType: checkSource,
    }
  },
}

export default { rules: { imports: importBoundaries } }
