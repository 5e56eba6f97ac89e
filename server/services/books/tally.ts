/** One figure that is stored in two places. */
export interface Difference {
  what: string
  expected: string | number
  found: string | number
}

/** Sums of what should be and of what is, by name; a name that neither side has counts as zero. */
export class Tally {
  private readonly expected = new Map<string, number>()
  private readonly found = new Map<string, number>()
  private readonly others: Difference[] = []

  expect(what: string, amount: number): void {
    add(this.expected, what, amount)
  }

  find(what: string, amount: number): void {
    add(this.found, what, amount)
  }

  /** Something that is wrong whatever the sums are. */
  differ(what: string, expected: string | number, found: string | number): void {
    this.others.push({ what, expected, found })
  }

  differences(): Difference[] {
    const names = new Set([...this.expected.keys(), ...this.found.keys()])
    const differing = [...names]
      .map((what) => ({ what, expected: this.expected.get(what) ?? 0, found: this.found.get(what) ?? 0 }))
      .filter(({ expected, found }) => expected !== found)
    return [...this.others, ...differing]
  }
}

function add(sums: Map<string, number>, what: string, amount: number): void {
  sums.set(what, (sums.get(what) ?? 0) + amount)
}
