import { randomInt } from 'node:crypto'

/** A whole number from 0 up to, not including, `below`, that nobody can predict. */
export function randomBelow(below: number): number {
  return randomInt(below)
}
