'use client'

import { ChevronsUpDown } from 'lucide-react'
import { useTransition } from 'react'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { Spinner } from '@/components/ui/spinner'
import { ProductMark } from './product-mark'

export interface CompanyChoice {
  companyId: string
  name: string
}

export interface CompanySwitcherProps {
  company: CompanyChoice & { isvId: string }
  /** The person's companies; the menu appears from two on. */
  companies: readonly CompanyChoice[]
  switchCompany: (companyId: string) => Promise<void>
}

export function CompanySwitcher({ company, companies, switchCompany }: CompanySwitcherProps) {
  const [pending, startTransition] = useTransition()
  const currentCompany = (
    <>
      <ProductMark />
      <span className="flex min-w-0 flex-1 flex-col text-left">
        <span className="truncate font-medium">{company.name}</span>
        <span className="truncate font-mono text-caption text-muted-foreground">{company.isvId}</span>
      </span>
    </>
  )
  if (companies.length < 2) return <div className="flex h-11 items-center gap-2.5 px-2">{currentCompany}</div>

  return (
    <DropdownMenu>
      <DropdownMenuTrigger className="flex h-11 w-full items-center gap-2.5 rounded-control px-2 transition-colors hover:bg-hover data-[state=open]:bg-hover">
        {currentCompany}
        <span className="sr-only">Switch company</span>
        {pending ? (
          <Spinner />
        ) : (
          <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-muted-foreground" />
        )}
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" className="w-(--radix-dropdown-menu-trigger-width) min-w-56">
        <DropdownMenuLabel>Switch company</DropdownMenuLabel>
        <DropdownMenuRadioGroup
          value={company.companyId}
          onValueChange={(companyId) => startTransition(() => switchCompany(companyId))}
        >
          {companies.map(({ companyId, name }) => (
            <DropdownMenuRadioItem key={companyId} value={companyId}>
              <span className="truncate">{name}</span>
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
