import { z } from 'zod'

/** For how many days the audit log keeps its entries; null for ever. */
export const auditRetention = z.object({ days: z.int().min(30).max(36_500).nullable() })
export type AuditRetention = z.output<typeof auditRetention>
