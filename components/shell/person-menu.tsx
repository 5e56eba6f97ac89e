'use client'

import { ChevronsUpDown, LogOut } from 'lucide-react'
import { useTheme } from 'next-themes'
import { useTransition } from 'react'
import { endSession } from '@/components/auth/browser-session'
import { Avatar } from '@/components/ui/avatar'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { Spinner } from '@/components/ui/spinner'
import type { Role } from '@/domain/company/permissions'
import { themes } from './themes'

export interface PersonInFrame {
  userId: string
  name: string
  email: string
  role: Role
}

export function PersonMenu({ person }: { person: PersonInFrame }) {
  const { theme, setTheme } = useTheme()
  const [pending, startTransition] = useTransition()
  return (
    <DropdownMenu>
      <DropdownMenuTrigger className="flex h-11 w-full items-center gap-2.5 rounded-control px-2 text-left transition-colors hover:bg-hover data-[state=open]:bg-hover">
        <Avatar name={person.name} />
        <span className="flex min-w-0 flex-1 flex-col">
          <span className="truncate font-medium">{person.name}</span>
          <span className="truncate text-caption text-muted-foreground capitalize">{person.role}</span>
        </span>
        <span className="sr-only">account and theme</span>
        {pending ? (
          <Spinner />
        ) : (
          <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-muted-foreground" />
        )}
      </DropdownMenuTrigger>
      <DropdownMenuContent
        align="start"
        side="top"
        className="w-(--radix-dropdown-menu-trigger-width) min-w-56"
      >
        <DropdownMenuLabel className="truncate">{person.email}</DropdownMenuLabel>
        <DropdownMenuSeparator />
        <DropdownMenuLabel>Theme</DropdownMenuLabel>
        <DropdownMenuRadioGroup value={theme} onValueChange={setTheme}>
          {themes.map(({ value, label, icon: Icon }) => (
            <DropdownMenuRadioItem key={value} value={value} onSelect={(event) => event.preventDefault()}>
              <Icon aria-hidden />
              {label}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={() => startTransition(() => endSession())}>
          <LogOut aria-hidden />
          Sign out
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
