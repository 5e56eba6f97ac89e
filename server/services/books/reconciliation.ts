/** A figure that differs between two records of it. */
export interface Difference {
  what: string
  expected: string | number
  found: string | number
}

/** Compares the sums of expected and stored amounts by name. A missing sum is zero. */
export class Reconciliation {
  private readonly expected = new Map<string, number>()
  private readonly found = new Map<string, number>()

  addExpected(what: string, amount: number): void {
    add(this.expected, what, amount)
  }

  addFound(what: string, amount: number): void {
    add(this.found, what, amount)
  }

  differences(): Difference[] {
    const names = new Set([...this.expected.keys(), ...this.found.keys()])
    return [...names]
      .map((what) => ({ what, expected: this.expected.get(what) ?? 0, found: this.found.get(what) ?? 0 }))
      .filter(({ expected, found }) => expected !== found)
  }
}

function add(sums: Map<string, number>, what: string, amount: number): void {
  sums.set(what, (sums.get(what) ?? 0) + amount)
}
