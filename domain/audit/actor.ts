/** `unknown` is for what was created before the application recorded it. */
export const auditActorTypes = [
  'staff',
  'apiKey',
  'token',
  'provider',
  'public',
  'system',
  'unknown',
] as const

/** Who made a change. */
export interface AuditActor {
  type: (typeof auditActorTypes)[number]
  /** The member of the team, API key or JWT subject. */
  id: string | null
}

/** The same with the present name; null for one that the company no longer has. */
export interface NamedAuditActor extends AuditActor {
  name: string | null
}
