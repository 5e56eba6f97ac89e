import type { ReactNode } from 'react'
import { cn } from '@/components/ui/class-names'
import { ProductMark } from './product-mark'

export interface AuthFrameProps {
  title: string
  description?: ReactNode
  /** Links below the card. */
  footer?: ReactNode
  /** `md` for setup, which has more fields. */
  width?: 'sm' | 'md'
  children: ReactNode
}

/** One card in the middle, for sign-in, setup and other pages without a sidebar. */
export function AuthFrame({ title, description, footer, width = 'sm', children }: AuthFrameProps) {
  return (
    <main className="flex min-h-dvh flex-col items-center px-4 py-10 sm:justify-center">
      <div className={cn('w-full', width === 'sm' ? 'max-w-sm' : 'max-w-lg')}>
        <p className="mb-6 flex items-center justify-center gap-2.5 font-medium">
          <ProductMark />
          Referral Desk
        </p>
        <div className="rounded-card border bg-card p-5 sm:p-6">
          <h1 className="text-title font-medium tracking-tight">{title}</h1>
          {description && <p className="mt-1 text-muted-foreground">{description}</p>}
          <div className="mt-5">{children}</div>
        </div>
        {footer && <div className="mt-4 text-center text-table text-muted-foreground">{footer}</div>}
      </div>
    </main>
  )
}
