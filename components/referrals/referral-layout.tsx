import type { ReactNode } from 'react'

interface ReferralLayoutProps {
  bonuses: ReactNode
  timeline: ReactNode
  person: ReactNode
  facts: ReactNode
}

/** Two columns on wide screens; one on narrow ones, where the person comes first and what happened next. */
export function ReferralLayout({ bonuses, timeline, person, facts }: ReferralLayoutProps) {
  return (
    <div className="flex flex-col gap-4 lg:grid lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
      <div className="flex min-w-0 flex-col gap-4 max-lg:contents">
        <div className="max-lg:order-2">{bonuses}</div>
        <div className="max-lg:order-3">{timeline}</div>
      </div>
      <div className="flex min-w-0 flex-col gap-4 max-lg:contents">
        <div className="max-lg:order-1">{person}</div>
        <div className="max-lg:order-4">{facts}</div>
      </div>
    </div>
  )
}
