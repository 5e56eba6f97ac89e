import type { ReactNode } from 'react'

interface DetailLayoutProps {
  /** At the top of the side column; on narrow screens before everything. */
  first?: ReactNode
  /** Below it in the side column; on narrow screens after `children`. */
  facts: ReactNode
  children: ReactNode
}

/** The page of one thing: two columns where there is room, one on narrow screens. */
export function DetailLayout({ first, facts, children }: DetailLayoutProps) {
  return (
    <div className="flex flex-col gap-4 lg:grid lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
      <div className="flex min-w-0 flex-col gap-4 max-lg:contents">{children}</div>
      <div className="flex min-w-0 flex-col gap-4 max-lg:contents">
        {first && <div className="max-lg:-order-1">{first}</div>}
        <div className="max-lg:order-1">{facts}</div>
      </div>
    </div>
  )
}
