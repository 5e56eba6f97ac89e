import type { ReactNode } from 'react'

interface DetailLayoutProps {
  /** At the top of the side column; on narrow screens before everything. */
  first?: ReactNode
  /** Below it in the side column; on narrow screens after `children`. */
  facts: ReactNode
  children: ReactNode
}

/** A detail page: two columns where there is room, one on narrow screens. */
export function DetailLayout({ first, facts, children }: DetailLayoutProps) {
  return (
    <div className="flex flex-col gap-4 xl:grid xl:grid-cols-[minmax(0,1fr)_22rem] xl:items-start">
      <div className="flex min-w-0 flex-col gap-4 max-xl:contents">{children}</div>
      <div className="flex min-w-0 flex-col gap-4 max-xl:contents">
        {first && <div className="max-xl:-order-1">{first}</div>}
        <div className="max-xl:order-1">{facts}</div>
      </div>
    </div>
  )
}
