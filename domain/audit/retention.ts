import { z } from 'zod'

/** For how many days the audit log keeps its entries; null to keep them forever. */
export const auditRetention = z.object({ days: z.int().min(30).max(36_500).nullable() })
export type AuditRetention = z.output<typeof auditRetention>
