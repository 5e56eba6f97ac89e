import { cva, type VariantProps } from 'class-variance-authority'
import * as Slot from 'radix-ui/slot'
import type { ComponentProps, MouseEvent } from 'react'
import { cn } from './class-names'
import { Spinner } from './spinner'

const buttonStyle = cva(
  [
    'relative inline-flex shrink-0 items-center justify-center rounded-control border border-transparent font-medium whitespace-nowrap select-none',
    'transition-colors disabled:opacity-50 not-aria-busy:aria-disabled:opacity-50 [&_svg]:shrink-0',
  ],
  {
    variants: {
      variant: {
        primary: 'bg-primary text-primary-foreground hover:bg-primary-hover',
        secondary: 'border-border bg-card text-foreground hover:bg-hover',
        ghost: 'text-foreground hover:bg-hover',
        danger: 'bg-danger-solid text-danger-foreground hover:bg-danger-solid-hover',
      },
      size: {
        sm: 'h-7 gap-1.5 px-2 text-table [&_svg:not([class*=size-])]:size-3.5',
        md: 'h-8 gap-1.5 px-3 text-body [&_svg:not([class*=size-])]:size-4',
        lg: 'h-10 gap-2 px-4 text-body [&_svg:not([class*=size-])]:size-4',
        icon: 'size-8 [&_svg:not([class*=size-])]:size-4',
        'icon-sm': 'size-7 [&_svg:not([class*=size-])]:size-3.5',
      },
    },
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
)

export interface ButtonProps extends ComponentProps<'button'>, VariantProps<typeof buttonStyle> {
  /** Applies the style to the only child (a link), which becomes the element. */
  asChild?: boolean
  /** Shows a spinner in the same width and ignores clicks; the button keeps the focus. */
  pending?: boolean
}

const swallow = (event: MouseEvent) => event.preventDefault()

export function Button({
  variant,
  size,
  className,
  asChild,
  pending,
  type = 'button',
  children,
  ...rest
}: ButtonProps) {
  const style = cn(buttonStyle({ variant, size }), className)
  if (asChild) {
    return (
      <Slot.Root {...rest} className={style}>
        {children}
      </Slot.Root>
    )
  }
  if (!pending) {
    return (
      <button {...rest} type={type} className={style}>
        {children}
      </button>
    )
  }
  return (
    <button {...rest} type={type} className={style} aria-busy aria-disabled onClick={swallow}>
      <span className="inline-flex items-center gap-[inherit] opacity-0">{children}</span>
      <Spinner className="absolute" />
    </button>
  )
}
