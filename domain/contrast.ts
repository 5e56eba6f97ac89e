import { z } from 'zod'

/** A color such as `#4f46e5`, in lower case. */
export const colorSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, 'must be a color such as #4f46e5')

/** The color of text on a background of this color: black or white, whichever is easier to read. */
export interface TextOnColor {
  color: '#000000' | '#ffffff'
  /** The contrast ratio of WCAG 2, from 1 to 21. The better of the two is never below 4.58; small text needs 4.5. */
  ratio: number
}

/** Chooses black or white text for a background (`colorSchema`). */
export function textOn(background: string): TextOnColor {
  const onBlack = contrastOf('#000000', background)
  const onWhite = contrastOf('#ffffff', background)
  return onWhite >= onBlack ? { color: '#ffffff', ratio: onWhite } : { color: '#000000', ratio: onBlack }
}

/** The contrast ratio of two colors by WCAG 2, from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [lighter, darker] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

/** Relative luminance as WCAG 2 defines it. */
function luminanceOf(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const share = parseInt(color.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
