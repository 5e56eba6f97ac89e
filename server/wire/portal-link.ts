import { z } from 'zod'
import type { ListedPortalLink } from '@/db/queries/portal-links'
import { idSchema } from '@/domain/ids'
import { wireTime } from './primitives'

/** A portal link in a list. Its address is not stored. */
export const portalLinkOutput = z
  .object({ id: idSchema, createdAt: wireTime, expiresAt: wireTime })
  .meta({ id: 'PortalLink', description: 'A link to the portal of a partner, without its address.' })

export function toPortalLinkOutput({
  id,
  createdAt,
  expiresAt,
}: ListedPortalLink): z.input<typeof portalLinkOutput> {
  return { id, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() }
}

export const examplePortalLink: z.input<typeof portalLinkOutput> = {
  id: '0199a4ffa9237c5b8d6f0a1b2c3d4e60',
  createdAt: '2026-01-31T09:00:00.000Z',
  expiresAt: '2026-02-07T09:00:00.000Z',
}
