const steps = [1, 2, 5, 10]

/** Returns round values from 0 to at least `max`, in at most five steps of whole numbers. */
export function ticksUpTo(max: number): number[] {
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(max, 4) / 4))
  const step = magnitude * steps.find((each) => max <= each * magnitude * 5)!
  const count = Math.max(Math.ceil(max / step), 4)
  return Array.from({ length: count + 1 }, (_, index) => index * step)
}

/** Returns at most six evenly spaced indexes, the last one included, in ascending order. */
export function labeledIndexes(length: number): number[] {
  const step = Math.max(Math.ceil(length / 6), 1)
  return Array.from({ length }, (_, index) => index).filter((index) => (length - 1 - index) % step === 0)
}
