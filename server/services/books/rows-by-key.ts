/** Rows in ascending order of a key, which are taken key by key, so that several streams advance together. */
export class RowsByKey<Row> {
  private next: IteratorResult<Row, unknown> | undefined

  constructor(
    private readonly rows: AsyncGenerator<Row>,
    private readonly keyOf: (row: Row) => string,
  ) {}

  /** The rows from the last call up to this key. */
  async upTo(key: string): Promise<Row[]> {
    const taken: Row[] = []
    for (;;) {
      this.next ??= await this.rows.next()
      if (this.next.done || this.keyOf(this.next.value) > key) return taken
      taken.push(this.next.value)
      this.next = undefined
    }
  }
}
