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
  isvId?: string
  current?: boolean
}

interface CompanySwitcherProps {
  company: { name: string; isvId: string }
  companies: readonly CompanyChoice[]
  onSwitchCompany?: (companyId: string) => Promise<void>
}

export function CompanySwitcher({ company, companies, onSwitchCompany }: CompanySwitcherProps) {
  const [pending, startTransition] = useTransition()
  const face = (
    <>
      <ProductMark />
      <span className="flex min-w-0 flex-1 flex-col text-left">
        <span className="truncate font-medium">{company.name}</span>
        <span className="truncate font-mono text-caption text-muted-foreground">{company.isvId}</span>
      </span>
    </>
  )
  if (companies.length < 2 || !onSwitchCompany)
    return <div className="flex h-11 items-center gap-2.5 px-2">{face}</div>

  const current =
    companies.find((choice) => choice.current) ?? companies.find((choice) => choice.name === company.name)
  return (
    <DropdownMenu>
      <DropdownMenuTrigger
        aria-label={`Company: ${company.name}. Switch company`}
        className="flex h-11 w-full items-center gap-2.5 rounded-control px-2 transition-colors hover:bg-hover data-[state=open]:bg-hover"
      >
        {face}
        {pending ? (
          <Spinner />
        ) : (
          <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-muted-foreground" />
        )}
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" className="w-(--radix-dropdown-menu-trigger-width) min-w-56">
        <DropdownMenuLabel>Switch company</DropdownMenuLabel>
        <DropdownMenuRadioGroup
          value={current?.companyId}
          onValueChange={(companyId) => startTransition(() => onSwitchCompany(companyId))}
        >
          {companies.map((choice) => (
            <DropdownMenuRadioItem key={choice.companyId} value={choice.companyId}>
              <span className="truncate">{choice.name}</span>
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
