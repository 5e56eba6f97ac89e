import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'

const services = path.resolve('server/services')

/** Exported functions and parts of jobs that write without an audit entry, by file, and why. */
const exceptions: Record<string, Record<string, readonly string[]>> = {
  'the payment run has the entry': {
    'payment-run/collect-run.ts': ['collectRun'],
    'payment-run/settle-run.ts': ['settleRun'],
    'payment-run/slices.ts': ['overBonuses'],
  },
  'the job has the entry': {
    'job/job-input.ts': ['storeJobInput', 'deleteJobInput'],
    'job/run-slice.ts': ['leaseJob', 'endTurn', 'recordFailure'],
    'referral-code/import-codes.ts': ['checkImport.slice'],
  },
  'it is in the timeline of the referral': {
    'kyc/decide-kyc.ts': ['decideKyc'],
    'kyc/provider-event.ts': ['applyProviderEvent'],
    'kyc/start-kyc.ts': ['startKyc'],
    'referral/apply-code.ts': ['applyReferralCode'],
    'referral/expire-referrals.ts': ['expireReferrals'],
  },
  'it changes what a list shows, and nothing that is in it': {
    'saved-view/saved-views.ts': ['saveView', 'updateView', 'deleteView', 'setDefaultView'],
  },
  'it concerns an account, which may belong to several companies, or to none': {
    'user/change-password.ts': ['changePassword'],
    'user/change-profile.ts': [
      'changeName',
      'changeEmail',
      'resendEmailLink',
      'cancelEmailChange',
      'confirmEmail',
    ],
    'user/reset-password.ts': ['requestPasswordReset', 'createPasswordLink', 'resetPassword'],
    'user/sessions.ts': ['endOneSession'],
    'user/sign-out-everywhere.ts': ['signOutEverywhere'],
  },
  'it creates the company': { 'company/set-up.ts': ['setUp'] },
  'it counts, sends or announces what happened': {
    'bonus/announce-payable.ts': ['announcePayable'],
    'mail/send-due-mails.ts': ['sendDueMails'],
    'referral-code/attempts.ts': ['storeAttempts'],
    'referral-code/index-codes.ts': ['indexCodes'],
    'referral-code/visits.ts': ['countVisit', 'flushVisits', 'endVisits'],
    'request-log/record-request.ts': ['flushRequests'],
    'webhook/deliver.ts': ['leaseDue'],
  },
  'it deletes what has expired': {
    'audit/retention.ts': ['purgeExpiredAuditEntries'],
    'event/purge-expired-events.ts': ['purgeExpiredEvents'],
    'idempotency/purge-expired-answers.ts': ['purgeExpiredAnswers'],
    'job/purge-old-jobs.ts': ['purgeOldJobs'],
    'kyc/provider-event.ts': ['purgeExpiredProviderEvents'],
    'limit-window/purge-ended-windows.ts': ['purgeEndedWindows'],
    'mail/send-due-mails.ts': ['purgeExpiredMails'],
    'request-log/purge-expired-requests.ts': ['purgeExpiredRequests'],
    'user/purge-expired-access.ts': ['purgeExpiredAccess'],
    'webhook/purge-expired-deliveries.ts': ['purgeExpiredDeliveries'],
  },
  'it changes how something is stored': {
    'idempotency/run-once.ts': ['runOnce'],
    'keyed-hash.ts': ['keyedHashOf'],
    'kyc/hash-identity.ts': ['hashNames'],
    'sealed-texts/reseal.ts': ['resealTexts'],
  },
  'it only reads': {
    'company/check-readiness.ts': ['checkReadiness'],
    'company/is-set-up.ts': ['isSetUp'],
    'company/list-companies.ts': ['listCompanies'],
    'job/run-slice.ts': ['findNextJob'],
    'move/require-complete.ts': ['requireCompleteDatabase'],
    'referral-code/index-codes.ts': ['isSearchIndexed'],
    'team/accept-invitation.ts': ['findInvitation'],
    'user/change-profile.ts': ['findEmailLink', 'findPendingEmailOf'],
    'user/reset-password.ts': ['findPasswordLink'],
    'user/sessions.ts': ['listSessions'],
    'user/verify-current-password.ts': ['verifyCurrentPassword'],
  },
}

/** A declaration at the top of a file, or a part of a job's definition: `importJob.undoRow`. */
interface Declared {
  isVerb: boolean
  text: string
  /** Those that its text names, as `path name`. */
  names: string[]
}

const declared = new Map<string, Declared>()

for (const file of readdirSync(services, { recursive: true, encoding: 'utf8' }))
  if (file.endsWith('.ts') && !file.endsWith('.test.ts')) readFile(file)

function readFile(file: string): void {
  const text = readFileSync(path.join(services, file), 'utf8')
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const known = new Map<string, string>()
  const found: [name: string, node: ts.Node, isVerb: boolean][] = []
  for (const statement of statements) {
    if (ts.isImportDeclaration(statement)) addImports(file, statement, known)
    else if (ts.isFunctionDeclaration(statement))
      found.push([statement.name!.text, statement, isExported(statement)])
    else if (ts.isVariableStatement(statement))
      for (const each of statement.declarationList.declarations)
        found.push([each.name.getText(), each, isExported(statement)], ...partsOfJob(each))
  }
  for (const [name] of found) known.set(name, `${file} ${name}`)
  for (const [name, node, isVerb] of found)
    declared.set(`${file} ${name}`, { isVerb, text: node.getText(), names: namesIn(node, known) })
}

function isExported({ modifiers }: ts.FunctionDeclaration | ts.VariableStatement): boolean {
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false
}

/** What changes something in a job: each of its slices, and undoing each of its rows. */
function partsOfJob({ name, initializer }: ts.VariableDeclaration): [string, ts.Node, boolean][] {
  if (!initializer || !ts.isCallExpression(initializer) || initializer.expression.getText() !== 'defineJob')
    return []
  const { properties } = initializer.arguments[0] as ts.ObjectLiteralExpression
  return properties
    .filter((property) => ['slice', 'undoRow'].includes(property.name!.getText()))
    .map((property) => [`${name.getText()}.${property.name!.getText()}`, property, true])
}

function addImports(
  file: string,
  { moduleSpecifier, importClause }: ts.ImportDeclaration,
  known: Map<string, string>,
) {
  const specifier = (moduleSpecifier as ts.StringLiteral).text
  const target = specifier.startsWith('.')
    ? path.join(path.dirname(file), specifier)
    : specifier.replace(/^@\/server\/services\//, '')
  const bindings = importClause?.namedBindings
  if (!bindings || !ts.isNamedImports(bindings)) return
  for (const { name, propertyName } of bindings.elements)
    known.set(name.text, `${target}.ts ${(propertyName ?? name).text}`)
}

function namesIn(node: ts.Node, known: Map<string, string>): string[] {
  const names: string[] = []
  const visit = (each: ts.Node) => {
    if (ts.isIdentifier(each) && known.has(each.text)) names.push(known.get(each.text)!)
    each.forEachChild(visit)
  }
  visit(node)
  return names
}

/** Whether a declaration, or one that it names and `follows`, has this text. */
function reaches(
  key: string,
  text: RegExp,
  follows: (key: string) => boolean,
  seen = new Set<string>(),
): boolean {
  const found = declared.get(key)
  if (!found || seen.has(key)) return false
  seen.add(key)
  return (
    text.test(found.text) || found.names.some((name) => follows(name) && reaches(name, text, follows, seen))
  )
}

const fileOf = (key: string) => key.split(' ')[0]!
const isJobPart = (key: string) => key.split(' ')[1]!.includes('.')

it('every use case that writes adds an audit entry, or is an exception with a reason', () => {
  const writes = /\btransaction\(|\.tx\(|\bstore\(\)/
  const silent = [...declared]
    .filter(([key, { isVerb }]) => {
      const isPartOfIt = (name: string) => fileOf(name) === fileOf(key) && !declared.get(name)?.isVerb
      return isVerb && (isJobPart(key) || reaches(key, writes, isPartOfIt))
    })
    .map(([key]) => key)
    .filter((key) => !reaches(key, /audit\.(add|creation)/, () => true))
  const excepted = Object.values(exceptions).flatMap((files) =>
    Object.entries(files).flatMap(([file, names]) => names.map((name) => `${file} ${name}`)),
  )
  expect(silent.toSorted()).toEqual(excepted.toSorted())
})
