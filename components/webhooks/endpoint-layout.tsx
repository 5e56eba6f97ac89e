import type { ReactNode } from 'react'

/** Two columns on wide screens, with the facts at the right; one on narrow ones, where they come last. */
export function EndpointLayout({ facts, children }: { facts: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-4 xl:grid xl:grid-cols-[minmax(0,1fr)_20rem] xl:items-start">
      <div className="flex min-w-0 flex-col gap-4">{children}</div>
      {facts}
    </div>
  )
}
