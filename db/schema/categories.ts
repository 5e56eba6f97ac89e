import type { Kit } from '@/db/kit'
import { categoryColors } from '@/domain/category/color'
import type { CompanyColumn } from './companies'

export type CategoriesTable = ReturnType<typeof defineCategoryTables>['categories']

/** Categories of codes, and their totals. */
export function defineCategoryTables(kit: Kit, company: CompanyColumn) {
  const { table, text, key, integer, time, oneOf, uniqueIndex, primaryKey } = kit

  const categories = table(
    'categories',
    {
      ...company(),
      id: key('id').notNull(),
      /** Increases within the company in the order of commits, for keyset pagination. */
      position: integer('position').notNull(),
      /** Compared exactly. */
      name: key('name').notNull(),
      /** Null for gray: two categories never have the same color. */
      color: oneOf('color', categoryColors),
      description: text('description'),
      /** When it was archived: it is not offered for new codes, but still counted. */
      archivedAt: time('archived_at'),
      createdAt: time('created_at').notNull(),
      updatedAt: time('updated_at').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.id] }),
      uniqueIndex('categories_name_uq').on(t.companyId, t.name),
      uniqueIndex('categories_position_uq').on(t.companyId, t.position),
      uniqueIndex('categories_color_uq').on(t.companyId, t.color),
    ],
  )

  /** The codes of a category and the uses that were counted in it; '' is the id for codes without a category. */
  const categoryTotals = table(
    'category_totals',
    {
      ...company(),
      categoryId: key('category_id').notNull(),
      codesCount: integer('codes_count').notNull(),
      activeCodesCount: integer('active_codes_count').notNull(),
      usedCount: integer('used_count').notNull(),
    },
    (t) => [primaryKey({ columns: [t.companyId, t.categoryId] })],
  )

  /** Uses by category and day of the company (YYYY-MM-DD). */
  const usageTotals = table(
    'usage_totals',
    {
      ...company(),
      day: key('day').notNull(),
      categoryId: key('category_id').notNull(),
      usedCount: integer('used_count').notNull(),
    },
    (t) => [primaryKey({ columns: [t.companyId, t.day, t.categoryId] })],
  )

  return { categories, categoryTotals, usageTotals }
}
