import { clsx, type ClassValue } from 'clsx'
import { extendTailwindMerge } from 'tailwind-merge'

// Otherwise tailwind-merge would treat our font sizes as colors and drop them beside text-foreground and the like.
const merge = extendTailwindMerge({
  extend: {
    classGroups: { 'font-size': [{ text: ['caption', 'table', 'body', 'section', 'title', 'page'] }] },
  },
})

/** Joins class names; of two that conflict, the later wins. */
export function cn(...values: ClassValue[]): string {
  return merge(clsx(values))
}
