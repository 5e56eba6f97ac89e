import { z } from 'zod'
import type { Category } from '@/db/queries/categories'
import { categoryColors } from '@/domain/category/color'
import { wireCount, wireTime } from './primitives'

/** A category in API responses. */
export const categoryOutput = z
  .object({
    name: z.string(),
    color: z.enum(categoryColors).nullable().meta({ description: 'In charts; null for gray.' }),
    description: z.string().nullable(),
    archived: z.boolean().meta({ description: 'Not offered for new codes, but still counted.' }),
    codesCount: wireCount.meta({ description: 'The codes that are in it now.' }),
    activeCodesCount: wireCount.meta({ description: 'Those of them that are not disabled.' }),
    usedCount: wireCount.meta({ description: 'The uses that were counted in it.' }),
    createdAt: wireTime,
    updatedAt: wireTime,
  })
  .meta({ id: 'Category' })

/** A category as the API returns it. */
export function toCategoryOutput(category: Category): z.input<typeof categoryOutput> {
  const { name, color, description, archivedAt, createdAt, updatedAt } = category
  return {
    name,
    color,
    description,
    archived: archivedAt !== null,
    codesCount: String(category.codesCount),
    activeCodesCount: String(category.activeCodesCount),
    usedCount: String(category.usedCount),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}

/** The category of the documentation's examples. */
export const exampleCategory: z.input<typeof categoryOutput> = {
  name: 'seasonal',
  color: 'teal',
  description: null,
  archived: false,
  codesCount: '1',
  activeCodesCount: '1',
  usedCount: '15',
  createdAt: '2026-01-31T09:00:00.000Z',
  updatedAt: '2026-01-31T09:00:00.000Z',
}
