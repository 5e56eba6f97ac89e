import { clsx, type ClassValue } from 'clsx'
import { extendTailwindMerge } from 'tailwind-merge'

// Our own type sizes would otherwise be taken for colors and swallowed by text-foreground and the like.
const merge = extendTailwindMerge({
  extend: {
    classGroups: { 'font-size': [{ text: ['caption', 'table', 'body', 'section', 'title', 'page'] }] },
  },
})

/** Joins class names; of two that say the same thing, the later wins. */
export function cn(...values: ClassValue[]): string {
  return merge(clsx(values))
}
