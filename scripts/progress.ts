const width = 30
const redrawMs = 100
const lineMs = 5_000

/** Shows the progress of a long task: as a bar in a terminal, otherwise as a line every five seconds and at each tenth. */
export class Progress {
  private done = 0
  private readonly startedAt = performance.now()
  private shownAt = performance.now()

  /** `title` says what is done, such as "Copying", `unit` to what, such as "rows". */
  constructor(
    private readonly stream: NodeJS.WriteStream,
    private readonly title: string,
    private readonly unit: string,
    private readonly total: number,
  ) {}

  add(count: number): void {
    const tenthsBefore = this.tenths()
    this.done += count
    const isNewTenth = !this.stream.isTTY && this.tenths() > tenthsBefore
    if (isNewTenth || performance.now() - this.shownAt > (this.stream.isTTY ? redrawMs : lineMs)) this.show()
  }

  /** Prints the final figures unless the last line already did. */
  end(): void {
    if (this.stream.isTTY || this.done !== this.total || !this.total) this.show()
    if (this.stream.isTTY) this.stream.write('\n')
  }

  private tenths(): number {
    return Math.floor((this.done * 10) / Math.max(this.total, 1))
  }

  private show(): void {
    this.shownAt = performance.now()
    const seconds = Math.max((performance.now() - this.startedAt) / 1_000, 0.001)
    const rate = this.done / seconds
    const left = this.total - this.done
    const figures = [
      `${format(this.done)} of ${format(this.total)} ${this.unit}`,
      `${format(rate)} a second`,
      left > 0 ? `${duration(left / Math.max(rate, 1))} left` : duration(seconds),
    ].join(', ')
    if (!this.stream.isTTY) return void this.stream.write(`${this.title}: ${figures}\n`)
    const filled = Math.min(width, Math.round((this.done / Math.max(this.total, 1)) * width))
    // ESC [K clears what a longer line before has left.
    this.stream.write(
      `\r${this.title} [${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${figures}\u001B[K`,
    )
  }
}

const format = (count: number) => Math.round(count).toLocaleString('en-US')

function duration(seconds: number): string {
  const whole = Math.round(seconds)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}
