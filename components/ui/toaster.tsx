'use client'

import { CircleCheck, CircleX, Info, TriangleAlert } from 'lucide-react'
import { useTheme } from 'next-themes'
import { Toaster as Sonner, type ToasterProps } from 'sonner'

const buttonShape = 'h-7! rounded-control! px-2! text-table! font-medium! transition-colors!'

/** Above the bar of a selection. */
const bottom = 72

export function Toaster() {
  const { theme = 'system' } = useTheme()
  return (
    <Sonner
      theme={theme as ToasterProps['theme']}
      position="bottom-right"
      offset={{ bottom }}
      mobileOffset={{ bottom }}
      toastOptions={{
        // !important, because sonner styles these by attribute.
        classNames: {
          actionButton: `${buttonShape} bg-primary! text-primary-foreground! hover:bg-primary-hover!`,
          cancelButton: `${buttonShape} border! border-border! bg-card! text-foreground! hover:bg-hover!`,
          description: 'text-muted-foreground!',
        },
      }}
      icons={{
        success: <CircleCheck className="size-4 text-success" />,
        error: <CircleX className="size-4 text-danger" />,
        warning: <TriangleAlert className="size-4 text-warning" />,
        info: <Info className="size-4 text-muted-foreground" />,
      }}
      style={
        {
          '--normal-bg': 'var(--popover)',
          '--normal-text': 'var(--foreground)',
          '--normal-border': 'var(--border)',
          '--border-radius': '8px',
          fontFamily: 'var(--font-sans)',
        } as React.CSSProperties
      }
    />
  )
}
