import { randomInt } from 'node:crypto'

/** A cryptographically random whole number from 0 up to but not including `below`. */
export function randomBelow(below: number): number {
  return randomInt(below)
}
