import type { ReactNode } from 'react'

interface CodeLayoutProps {
  standing: ReactNode
  usage: ReactNode
  referrals: ReactNode
  facts: ReactNode
  howToCall: ReactNode
}

/** Two columns on wide screens; one on narrow ones, where how the code stands comes first and its uses next. */
export function CodeLayout({ standing, usage, referrals, facts, howToCall }: CodeLayoutProps) {
  return (
    <div className="flex flex-col gap-4 lg:grid lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
      <div className="flex min-w-0 flex-col gap-4 max-lg:contents">
        <div className="max-lg:order-2">{usage}</div>
        <div className="max-lg:order-3">{referrals}</div>
        <div className="max-lg:order-5">{howToCall}</div>
      </div>
      <div className="flex min-w-0 flex-col gap-4 max-lg:contents">
        <div className="max-lg:order-1">{standing}</div>
        <div className="max-lg:order-4">{facts}</div>
      </div>
    </div>
  )
}
