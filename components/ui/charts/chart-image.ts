/** What an image of a chart shows: bars, or lines over the same names. */
export type Drawing =
  | { kind: 'bars'; bars: readonly { name: string; value: string; share: number; color: string }[] }
  | {
      kind: 'lines'
      /** Shares of the height: the period, and the one before. */
      line: readonly number[]
      previous: readonly number[] | undefined
      isUnfinished: boolean
      ticks: readonly { share: number; text: string }[]
      labels: readonly { share: number; text: string }[]
    }

const [width, height, margin, scale] = [960, 480, 32, 2]
const plot = { left: margin + 48, right: width - margin - 24, top: 88, bottom: height - margin - 28 }

/** Draws a chart in the colors of the page and saves it as a PNG file with its title. */
export function saveChartImage(title: string, drawing: Drawing): void {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width: width * scale, height: height * scale })
  const pen = canvas.getContext('2d')!
  const style = getComputedStyle(document.body)
  pen.scale(scale, scale)
  pen.fillStyle = cssColor('var(--card)', style)
  pen.fillRect(0, 0, width, height)
  const write = (
    text: string,
    x: number,
    y: number,
    color: string,
    align: CanvasTextAlign = 'left',
    size = 13,
  ) => {
    pen.font = `${size}px ${style.fontFamily}`
    pen.fillStyle = cssColor(color, style)
    pen.textAlign = align
    pen.fillText(text, x, y)
  }
  write(title, margin, margin + 18, 'var(--foreground)', 'left', 20)
  if (drawing.kind === 'bars') drawBars(pen, style, write, drawing.bars)
  else drawLines(pen, style, write, drawing)
  canvas.toBlob((blob) => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(blob!)
    link.download = `${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.png`
    link.click()
    URL.revokeObjectURL(link.href)
  })
}

type Write = (text: string, x: number, y: number, color: string, align?: CanvasTextAlign) => void
type Lines = Extract<Drawing, { kind: 'lines' }>

function drawBars(
  pen: CanvasRenderingContext2D,
  style: CSSStyleDeclaration,
  write: Write,
  bars: Extract<Drawing, { kind: 'bars' }>['bars'],
) {
  const left = margin + 180
  const step = Math.min((plot.bottom - plot.top) / bars.length, 48)
  for (const [index, { name, value, share, color }] of bars.entries()) {
    const middle = plot.top + step * (index + 0.5)
    const length = Math.max(share * (width - margin - left - 96), 1)
    write(cut(name, 24), margin, middle + 4, 'var(--muted-foreground)')
    pen.fillStyle = cssColor(color, style)
    pen.fillRect(left, middle - step * 0.3, length, step * 0.6)
    write(value, left + length + 8, middle + 4, 'var(--foreground)')
  }
}

function drawLines(pen: CanvasRenderingContext2D, style: CSSStyleDeclaration, write: Write, lines: Lines) {
  const y = (share: number) => plot.bottom - share * (plot.bottom - plot.top)
  const x = (share: number) => plot.left + share * (plot.right - plot.left)
  const draw = (
    points: readonly (readonly [number, number])[],
    color: string,
    dash: number[] = [],
    size = 2,
  ) => {
    pen.strokeStyle = cssColor(color, style)
    pen.lineWidth = size
    pen.setLineDash(dash)
    pen.beginPath()
    for (const [pointX, pointY] of points) pen.lineTo(pointX, pointY)
    pen.stroke()
  }
  for (const { share, text } of lines.ticks) {
    draw(
      [
        [plot.left, y(share)],
        [plot.right, y(share)],
      ],
      'var(--border)',
      [],
      1,
    )
    write(text, plot.left - 8, y(share) + 4, 'var(--muted-foreground)', 'right')
  }
  for (const { share, text } of lines.labels)
    write(text, x(share), plot.bottom + 22, 'var(--muted-foreground)', 'center')
  const last = Math.max(lines.line.length - 1, 1)
  const pointsOf = (shares: readonly number[]) =>
    shares.map((share, index) => [x(index / last), y(share)] as const)
  if (lines.previous) draw(pointsOf(lines.previous), 'var(--input)', [], 1.5)
  const points = pointsOf(lines.line)
  draw(lines.isUnfinished ? points.slice(0, -1) : points, 'var(--primary)')
  if (lines.isUnfinished) draw(points.slice(-2), 'var(--primary)', [4, 4])
}

/** Canvas knows no CSS variables. */
function cssColor(color: string, style: CSSStyleDeclaration): string {
  const [, name] = /^var\((.+)\)$/.exec(color) ?? []
  return name ? style.getPropertyValue(name) : color
}

const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1)}…` : text)
