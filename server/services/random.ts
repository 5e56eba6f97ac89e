import { randomInt } from 'node:crypto'

/** An unpredictable whole number from 0 up to, not including, `below`. */
export function randomBelow(below: number): number {
  return randomInt(below)
}
