import { z } from 'zod'
import { identifier } from '@/domain/text'

/** The lists that have saved views, named as the paths of their pages. */
export const viewedLists = [
  'codes',
  'categories',
  'partners',
  'programs',
  'referrals',
  'bonuses',
  'jobs',
  'requests',
] as const
export type ViewedList = (typeof viewedLists)[number]

/** The audience of a view that the whole team sees. A view of one member has the member's user id. */
export const teamAudience = 'team'

/** How many views, of all lists together, a member and the team can have. */
export const maxOwnViews = 50
export const maxTeamViews = 200

export const savedViewName = identifier({ max: 60 })

/** A view to save: a list with filters, an order and a number of rows, as the query of its URL. */
export const newSavedView = z.object({
  list: z.enum(viewedLists),
  name: savedViewName,
  query: z.string().max(2000),
  isShared: z.boolean(),
})
export type NewSavedView = z.output<typeof newSavedView>

/** Changes to a view: an absent field keeps its value. A view that is no longer shared is that of the member who changes it. */
export const savedViewChanges = z.object({
  name: savedViewName.optional(),
  query: z.string().max(2000).optional(),
  isShared: z.boolean().optional(),
})
export type SavedViewChanges = z.output<typeof savedViewChanges>
