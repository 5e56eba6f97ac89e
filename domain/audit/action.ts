/** What the audit log records (docs/api-contract.md, section 6): the kind of subject, and what happened to it. */
export const auditActions = [
  'referral_code.created',
  'referral_code.updated',
  'referral_code.deleted',
  'category.created',
  'category.updated',
  'category.deleted',
  'program.created',
  'program.updated',
  'referral.created',
  'referral.updated',
  'partner.updated',
  'partner.portal_link_created',
  'partner.portal_links_revoked',
  'payment_run.created',
  'payment_run.paid',
  'payment_run.voided',
  'bonus.created',
  'bonus.paid',
  'bonus.recovered',
  'bonus.reversed',
  'person.erased',
  'company.updated',
  'company.provider_secret_rotated',
  'member.created',
  'member.updated',
  'member.deleted',
  'member.password_link_created',
  'invitation.created',
  'invitation.renewed',
  'invitation.accepted',
  'invitation.deleted',
  'invitation.used_up',
  'api_key.created',
  'api_key.revoked',
  'signing_secret.created',
  'signing_secret.retired',
  'webhook_endpoint.created',
  'webhook_endpoint.updated',
  'webhook_endpoint.secret_rotated',
  'webhook_endpoint.test_sent',
  'webhook_endpoint.deliveries_resent',
  'webhook_endpoint.events_replayed',
  'webhook_endpoint.deleted',
  'job.started',
  'job.canceled',
  'job.undone',
] as const
export type AuditAction = (typeof auditActions)[number]

/** The creation of a code has no entry of its own: the row of the code says who created it (docs/adr/0029). */
export type RecordedAction = Exclude<AuditAction, 'referral_code.created'>

type SubjectOf<Action> = Action extends `${infer Subject}.${string}` ? Subject : never
export type AuditSubjectType = SubjectOf<AuditAction>

/** The kind of subject of an action. */
export function subjectTypeOf<Action extends AuditAction>(action: Action): SubjectOf<Action> {
  return action.slice(0, action.indexOf('.')) as SubjectOf<Action>
}

export const auditSubjectTypes = [...new Set(auditActions.map((action) => subjectTypeOf(action)))] as [
  AuditSubjectType,
  ...AuditSubjectType[],
]

/** Everything that can happen to a kind of subject. */
export function actionsOn(type: AuditSubjectType): AuditAction[] {
  return auditActions.filter((action) => subjectTypeOf(action) === type)
}
