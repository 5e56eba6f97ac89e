'use client'

import { Check, ChevronDown } from 'lucide-react'
import { Select as Radix } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from './class-names'
import { useFieldWiring } from './field'

export interface SelectOption {
  /** Not the empty string, which Radix reserves for "no selection". */
  value: string
  /** Truncated when long, so that the detail stays visible. */
  label: ReactNode
  /** A muted detail at the right, such as a count. */
  detail?: ReactNode
  disabled?: boolean
}

export interface SelectProps extends Omit<
  ComponentProps<typeof Radix.Trigger>,
  'value' | 'defaultValue' | 'onChange'
> {
  options: readonly SelectOption[]
  value?: string
  defaultValue?: string
  onValueChange?: (value: string) => void
  placeholder?: string
  name?: string
  disabled?: boolean
}

export function Select(props: SelectProps) {
  const { options, value, defaultValue, onValueChange, placeholder, name, disabled, className, ...rest } =
    props
  const wiring = useFieldWiring(rest)
  return (
    <Radix.Root {...{ value, defaultValue, onValueChange, name, disabled }}>
      <Radix.Trigger
        {...rest}
        {...wiring}
        className={cn(
          'control flex h-8 items-center justify-between gap-2 text-left max-sm:h-10 data-[placeholder]:text-muted-foreground [&>span]:truncate',
          className,
        )}
      >
        {/* Rendered here for the server's HTML: Radix fills it in only after its list has mounted. */}
        <Radix.Value placeholder={placeholder ?? 'Choose'}>
          {options.find((option) => option.value === value)?.label}
        </Radix.Value>
        <Radix.Icon asChild>
          <ChevronDown aria-hidden className="size-4 shrink-0 text-muted-foreground" />
        </Radix.Icon>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) overflow-hidden rounded-card border bg-popover shadow-floating animate-in fade-in-0 data-[state=closed]:animate-out data-[state=closed]:fade-out-0"
        >
          <Radix.Viewport className="p-1">
            {options.map((option) => (
              <SelectItem key={option.value} {...option} />
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

function SelectItem({ value, label, detail, disabled }: SelectOption) {
  return (
    <Radix.Item
      value={value}
      disabled={disabled}
      className="flex h-8 cursor-default items-center gap-2 rounded px-2 text-body outline-none data-[disabled]:opacity-50 data-[highlighted]:bg-hover"
    >
      <span className="size-4 shrink-0">
        <Radix.ItemIndicator>
          <Check aria-hidden className="size-4" />
        </Radix.ItemIndicator>
      </span>
      <Radix.ItemText>
        <span className="block max-w-[40vw] truncate sm:max-w-56">{label}</span>
      </Radix.ItemText>
      {detail !== undefined && (
        <span className="ml-auto max-w-[36vw] truncate pl-4 text-caption text-muted-foreground sm:max-w-64">
          {detail}
        </span>
      )}
    </Radix.Item>
  )
}
