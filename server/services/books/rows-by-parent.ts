/** Rows in ascending order of the id of their parent, read parent by parent, so that several streams advance together. */
export class RowsByParent<Row> {
  private next: IteratorResult<Row, unknown> | undefined

  /** `onOrphan` receives the rows of parents that do not exist. */
  constructor(
    private readonly rows: AsyncGenerator<Row>,
    private readonly parentOf: (row: Row) => string,
    private readonly onOrphan: (row: Row) => void,
  ) {}

  /** The rows of this parent. Parents must be named in ascending order. */
  async *of(parent: string): AsyncGenerator<Row> {
    for (;;) {
      this.next ??= await this.rows.next()
      if (this.next.done) return
      const row = this.next.value
      if (comesAfter(this.parentOf(row), parent)) return
      this.next = undefined
      if (this.parentOf(row) === parent) yield row
      else this.onOrphan(row)
    }
  }

  /** Reads the rows that are left, which have no parent. */
  async end(): Promise<void> {
    if (this.next && !this.next.done) this.onOrphan(this.next.value)
    for await (const row of this.rows) this.onOrphan(row)
  }
}

/** Whether a key comes after another in the order of both databases, by bytes: JavaScript compares UTF-16. */
function comesAfter(one: string, other: string): boolean {
  return one !== other && Buffer.compare(Buffer.from(one), Buffer.from(other)) > 0
}
