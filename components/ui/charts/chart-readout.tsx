'use client'

import { useRouter } from 'next/navigation'
import { useState, type PointerEvent } from 'react'

interface ChartReadoutProps {
  label: string
  /** Evenly spaced; `x` and `y` are shares of the width and height. */
  points: readonly {
    name: string
    value: string
    /** The value of the period before. */
    previous?: string | undefined
    x: number
    y: number
    /** The page with what the point counts. */
    href?: string | undefined
  }[]
}

/**
 * Describes the point under the pointer or selected by the arrow keys, and opens its page. It is a slider over the whole chart, so
 * that keys, touch and screen readers work as usual.
 */
export function ChartReadout({ label, points }: ChartReadoutProps) {
  const [index, setIndex] = useState(points.length - 1)
  const [shown, setShown] = useState(false)
  const point = points[index]
  const router = useRouter()
  const follow = ({ currentTarget, clientX }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect()
    const share = Math.min(Math.max((clientX - left) / width, 0), 1)
    setIndex(Math.round(share * (points.length - 1)))
    setShown(true)
  }
  if (!point) return null
  const left = `${point.x * 100}%`
  const open = () => shown && point.href && router.push(point.href)
  return (
    <div className="absolute -inset-x-1 inset-y-0 rounded-control has-focus-visible:outline-2 has-focus-visible:outline-ring print:hidden">
      {shown && (
        <div aria-hidden className="pointer-events-none absolute inset-x-1 inset-y-0">
          <div
            className="absolute inset-y-0 border-l border-dashed border-muted-foreground"
            style={{ left }}
          />
          <div
            className="absolute size-2.5 -translate-x-1/2 translate-y-1/2 rounded-full border-2 border-card bg-primary"
            style={{ left, bottom: `${point.y * 100}%` }}
          />
          <div
            className="absolute -top-1 flex items-center gap-2 rounded-control border bg-popover px-2.5 py-1.5 text-table whitespace-nowrap shadow-floating"
            style={{ left, transform: `translateX(${point.x > 0.5 ? 'calc(-100% - 8px)' : '8px'})` }}
          >
            <span className="text-muted-foreground">{point.name}</span>
            <span className="font-medium">{point.value}</span>
            {point.previous !== undefined && (
              <span className="text-muted-foreground">before: {point.previous}</span>
            )}
          </div>
        </div>
      )}
      <input
        type="range"
        aria-label={`${label}: arrow keys read out each value`}
        aria-valuetext={`${point.name}: ${point.value}`}
        onClick={open}
        onKeyDown={({ key }) => key === 'Enter' && open()}
        min={0}
        max={points.length - 1}
        value={index}
        onChange={({ target }) => setIndex(Number(target.value))}
        onPointerMove={follow}
        onPointerLeave={() => setShown(false)}
        onFocus={() => setShown(true)}
        onBlur={() => setShown(false)}
        className="absolute inset-0 size-full cursor-crosshair touch-pan-y opacity-0"
      />
    </div>
  )
}
